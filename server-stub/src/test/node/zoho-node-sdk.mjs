// Works with the stub through Zoho's own Node SDK for version 7, unchanged. Prints what the SDK made of each answer as
// one line of JSON. Arguments: the stub's URL, the folder of the installed packages, a folder to write to.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [stub, packages, folder] = process.argv.slice(2);
const library = path.join(packages, '@zohocrm', 'nodejs-sdk-7.0', 'lib');
const part = (file) => import(pathToFileURL(path.join(library, file)));
const model = async (file) => (await part(`core/com/zoho/crm/api/${file}.js`)).MasterModel;

// The SDK's files depend on each other in a ring; its index must come first.
await part('index.js');
const { InitializeBuilder } = await part('routes/initialize_builder.js');
const { ParameterMap } = await part('routes/parameter_map.js');
const { Environment } = await part('routes/dc/environment.js');
const { OAuthBuilder } = await part('models/authenticator/oauth_builder.js');
const { FileStore } = await part('models/authenticator/store/file_store.js');
const { MasterModel: UsersOperations, GetUsersParam } = await part('core/com/zoho/crm/api/users/users_operations.js');
const { MasterModel: TransferOperations, GetStatusParam } = await part(
  'core/com/zoho/crm/api/users_transfer_delete/users_transfer_delete_operations.js',
);
const TerritoryUsersOperations = await model('territory_users/territory_users_operations');
const { MasterModel: UserTerritoriesOperations, RemoveTerritoriesFromUserParam } = await part(
  'core/com/zoho/crm/api/users_territories/users_territories_operations.js',
);
const TerritoriesToAdd = await model('users_territories/body_wrapper');
const TerritoryOfUser = await model('users_territories/territory');
const {
  MasterModel: TerritoriesOperations,
  GetTerritoriesParam,
  GetChildTerritoryParam,
} = await part('core/com/zoho/crm/api/territories/territories_operations.js');

async function login(organisation) {
  const token = new OAuthBuilder()
    .clientId('sandbox-client')
    .clientSecret('sandbox-secret')
    .refreshToken(`sandbox-refresh-${organisation}`)
    .build();
  const builder = await new InitializeBuilder();
  await builder
    .environment(new Environment(stub, `${stub}/oauth/v2/token`, stub))
    .token(token)
    .store(new FileStore(path.join(folder, `${organisation}.txt`)))
    .resourcePath(folder)
    .initialize();
}

async function parameters(values) {
  const map = new ParameterMap();
  for (const [parameter, value] of values) {
    await map.add(parameter, value);
  }
  return map;
}

function report(step, response, value) {
  console.log(JSON.stringify({ step, status: response.getStatusCode(), value }));
}

const territory = 431581000000744113n;
const member = 431581000000258001n;

await login('documented-users');
const users = new UsersOperations();
let response = await users.getUsers();
report('list', response, response.getObject().getUsers().length);
response = await users.getUsers(
  await parameters([[GetUsersParam.TYPE, 'ActiveUsers'], [GetUsersParam.PAGE, 2], [GetUsersParam.PER_PAGE, 4]]),
);
report('page', response, response.getObject().getUsers().length);
response = await users.getUser(5725767000000583018n);
report('one', response, response.getObject().getUsers()[0].getFullName());
response = await users.usersCount();
report('count', response, Number(response.getObject().getCount()));

await login('documented-territories');
const members = new TerritoryUsersOperations();
response = await members.getTerritoryUsers(territory);
report('members', response, response.getObject().getUsers().length);
response = await members.deassociateTerritoryUser(member, territory);
report('out', response, response.getObject().getUsers()[0].getCode().getValue());
response = await members.updateTerritoryUser(member, territory);
report('in', response, response.getObject().getUsers()[0].getCode().getValue());
const territories = new TerritoriesOperations();
response = await territories.getAssociatedUserCount();
report('counts', response, response.getObject().getAssociatedUsersCount().map((each) => each.getCount()));
const inTheNorth = JSON.stringify({ field: { api_name: 'name' }, comparator: 'ends_with', value: 'nai North' });
const names = () => response.getObject().getTerritories().map((each) => each.getName());
response = await territories.getTerritories(await parameters([[GetTerritoriesParam.FILTERS, inTheNorth]]));
report('territories', response, names());
response = await territories.getTerritory(territory);
report('territory', response, names());
response = await territories.getChildTerritory(
  431581000000744159n,
  await parameters([[GetChildTerritoryParam.PER_PAGE, 200]]),
);
report('children', response, response.getObject().getTerritories()[0].getAccountRuleCriteria().getValue());

const [south, north] = [431581000000744125n, 431581000000744137n];
const ofSmith = new UserTerritoriesOperations(431581000000278001n);
response = await ofSmith.getTerritoriesOfUser();
report('of the user', response, response.getObject().getTerritories().map((each) => each.getName()));
const toAdd = new TerritoriesToAdd();
toAdd.setTerritories(
  [south, north].map((id) => {
    const each = new TerritoryOfUser();
    each.setId(id);
    return each;
  }),
);
response = await ofSmith.associateTerritoriesToUser(toAdd);
report('added', response, response.getObject().getTerritories().map((each) => each.getCode().getValue()));
response = await ofSmith.getTerritoryOfUser(south);
report('added one', response, response.getObject().getTerritories()[0].getReportingTo().getName());
response = await ofSmith.removeTerritoryFromUser(south);
report('removed', response, response.getObject().getTerritories()[0].getCode().getValue());
response = await ofSmith.removeTerritoriesFromUser(
  await parameters([
    [RemoveTerritoriesFromUserParam.IDS, String(south)],
    [RemoveTerritoriesFromUserParam.IDS, String(north)],
  ]),
);
report('removed some', response, response.getObject().getTerritories().map((each) => each.getCode().getValue()));

await login('documented-transfer');
const [Body, Order, Transfer, MoveSubordinate] = await Promise.all(
  ['body_wrapper', 'transfer_and_delete', 'transfer', 'move_subordinate'].map((file) =>
    model(`users_transfer_delete/${file}`),
  ),
);
const transfer = new Transfer();
transfer.setId(3652397000000186017n);
transfer.setRecords(true);
transfer.setAssignment(true);
transfer.setCriteria(true);
const subordinates = new MoveSubordinate();
subordinates.setId(3652397000000186017n);
const order = new Order();
order.setId(3652397000001464001n);
order.setTransfer(transfer);
order.setMoveSubordinate(subordinates);
const body = new Body();
body.setTransferAndDelete([order]);
const operations = new TransferOperations();
response = await operations.usersTransferAndDelete(body);
const job = response.getObject().getTransferAndDelete()[0].getDetails().get('jobId');
report('transfer', response, String(job));
response = await operations.getStatus(await parameters([[GetStatusParam.JOB_ID, BigInt(job)]]));
report('job', response, response.getObject().getTransferAndDelete()[0].getStatus());

await login('empty-organisation');
const [Records, RecordBody, CrmRecord, RecordTerritory] = await Promise.all(
  ['record_operations', 'body_wrapper', 'record', 'territory'].map((file) => model(`record/${file}`)),
);
const account = 1100000000000302001n;
const change = new RecordBody();
const changed = new CrmRecord();
const own = new RecordTerritory();
own.setId(1100000000000201001n);
changed.addKeyValue('Territories', [own]);
change.setData([changed]);
const records = new Records('Accounts');
// The SDK knows no field of the organisation, so territories come as plain maps.
const territoryNames = (answer) =>
  answer.getObject().getData()[0].getKeyValue('Territories').map((each) => each.get('Name'));
response = await records.assignTerritoryToRecord(account, change);
report('assign', response, response.getObject().getData()[0].getCode().getValue());
response = await records.getRecord(account);
report('assigned', response, territoryNames(response));
response = await records.removeTerritoriesFromRecord(account, change);
report('remove', response, response.getObject().getData()[0].getCode().getValue());
response = await records.getRecord(account);
report('removed', response, territoryNames(response));
