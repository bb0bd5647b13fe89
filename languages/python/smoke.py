"""Smoke program of the Python client: `crm URL TOKEN`, or `samples IN OUT`."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "client"))

import zoho_crm


def crm(url, token):
    configuration = zoho_crm.Configuration(host=url + "/crm/v7")
    configuration.api_key["zohoAuthorizationHeader"] = token
    configuration.api_key_prefix["zohoAuthorizationHeader"] = "Zoho-oauthtoken"
    client = zoho_crm.ApiClient(configuration)
    users = zoho_crm.UsersApi(client).get_users(type=zoho_crm.UserType.ALLUSERS).users
    print(f"{len(users)} users: {', '.join(user.full_name for user in users)}")
    members = zoho_crm.TerritoryUsersApi(client).get_territory_users("431581000000744113").users
    print(f"{len(members)} members: {', '.join(user.full_name for user in members)}")
    try:
        zoho_crm.TerritoriesApi(client).get_territory("1")
    except zoho_crm.ApiException as refused:
        print(refused.status, refused.data.code)


def samples(source, target):
    for file in sorted(pathlib.Path(source).iterdir()):
        schema = getattr(zoho_crm, file.name.split(".")[0])
        (pathlib.Path(target) / file.name).write_text(schema.from_json(file.read_text()).to_json())


{"crm": crm, "samples": samples}[sys.argv[1]](*sys.argv[2:])
