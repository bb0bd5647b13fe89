// Smoke program of the JavaScript client: `crm URL TOKEN`, or `samples IN OUT`.
import fs from 'node:fs';
import path from 'node:path';
import * as zoho from './client/dist/index.js';

const names = (users) => users.map((user) => user.full_name).join(', ');

async function crm(url, token) {
  const client = new zoho.ApiClient(`${url}/crm/v7`);
  client.authentications.zohoAuthorizationHeader.apiKey = token;
  client.authentications.zohoAuthorizationHeader.apiKeyPrefix = 'Zoho-oauthtoken';
  const { users } = await new zoho.UsersApi(client).getUsers({ type: 'AllUsers' });
  console.log(`${users.length} users: ${names(users)}`);
  const { users: members } = await new zoho.TerritoryUsersApi(client).getTerritoryUsers('431581000000744113');
  console.log(`${members.length} members: ${names(members)}`);
  try {
    await new zoho.TerritoriesApi(client).getTerritory('1');
  } catch (refused) {
    console.log(refused.status, zoho.ApiError.constructFromObject(refused.body ?? refused.response.body).code);
  }
}

function samples(source, target) {
  for (const file of fs.readdirSync(source)) {
    const schema = zoho[file.split('.')[0]];
    const body = JSON.parse(fs.readFileSync(path.join(source, file), 'utf8'));
    fs.writeFileSync(path.join(target, file), JSON.stringify(schema.constructFromObject(body)));
  }
}

await { crm, samples }[process.argv[2]](...process.argv.slice(3));
