// Smoke program of the TypeScript client: `crm URL TOKEN`, or `samples IN OUT`.
import fs from 'node:fs';
import path from 'node:path';
import * as zoho from './client/src';

const names = (users: zoho.User[]) => users.map((user) => user.fullName).join(', ');

async function crm(url: string, token: string) {
  const configuration = new zoho.Configuration({
    basePath: `${url}/crm/v7`,
    apiKey: `Zoho-oauthtoken ${token}`,
  });
  // Nothing at all comes with 204 and 304.
  const answer = await new zoho.UsersApi(configuration).getUsers({ type: zoho.UserType.AllUsers });
  const users = answer?.users ?? [];
  console.log(`${users.length} users: ${names(users)}`);
  const answerOfTerritory = await new zoho.TerritoryUsersApi(configuration).getTerritoryUsers({
    territoryId: '431581000000744113',
  });
  const members = answerOfTerritory?.users ?? [];
  console.log(`${members.length} members: ${names(members)}`);
  try {
    await new zoho.TerritoriesApi(configuration).getTerritory({ territoryId: '1' });
  } catch (refused) {
    if (!(refused instanceof zoho.ResponseError)) throw refused;
    const error = zoho.ApiErrorFromJSON(await refused.response.json());
    console.log(refused.response.status, error.code);
  }
}

async function samples(source: string, target: string) {
  const functions = zoho as unknown as Record<string, (json: unknown) => unknown>;
  for (const file of fs.readdirSync(source)) {
    const schema = file.split('.')[0];
    const body = JSON.parse(fs.readFileSync(path.join(source, file), 'utf8'));
    const model = functions[`${schema}FromJSON`](body);
    fs.writeFileSync(path.join(target, file), JSON.stringify(functions[`${schema}ToJSON`](model)));
  }
}

const [what, from, to] = process.argv.slice(2);
(what === 'crm' ? crm : samples)(from, to).catch((failure) => {
  console.error(failure);
  process.exit(1);
});
