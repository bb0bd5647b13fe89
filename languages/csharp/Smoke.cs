// Smoke program of the C# client: `crm URL TOKEN`. It was never compiled, for want of a tool chain.
using Microsoft.Extensions.DependencyInjection;
using ZohoCrm.Api;
using ZohoCrm.Client;
using ZohoCrm.Extensions;
using ZohoCrm.Model;

var (url, token) = (args[1], args[2]);
var services = new ServiceCollection();
services.AddApi(options => options
    .AddTokens(new ApiKeyToken(token, ClientUtils.ApiKeyHeader.Authorization, "Zoho-oauthtoken "))
    .AddApiHttpClients((HttpClient client) => client.BaseAddress = new Uri(url + "/crm/v7")));
await using var provider = services.BuildServiceProvider();
var users = (await provider.GetRequiredService<IUsersApi>().GetUsersAsync(UserType.AllUsers)).Ok()!.Users;
Console.WriteLine($"{users.Count} users: {Names(users)}");
var territoryUsers = provider.GetRequiredService<ITerritoryUsersApi>();
var members = (await territoryUsers.GetTerritoryUsersAsync("431581000000744113")).Ok()!.Users;
Console.WriteLine($"{members.Count} members: {Names(members)}");
// An error of the server is an answer here, no exception.
var refused = await provider.GetRequiredService<ITerritoriesApi>().GetTerritoryAsync("1");
if (refused.TryBadRequest(out var error))
{
    Console.WriteLine($"{(int)refused.StatusCode} {error.Code}");
}

static string Names(List<User> users) => string.Join(", ", users.Select(user => user.FullName));
