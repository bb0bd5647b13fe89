// Smoke program of the Dart client: `crm URL TOKEN`. It was never compiled, for want of a tool chain.
import 'dart:convert';

import 'package:zoho_crm/api.dart';

Future<void> main(List<String> words) async {
  final authentication = ApiKeyAuth('header', 'Authorization')
    ..apiKeyPrefix = 'Zoho-oauthtoken'
    ..apiKey = words[2];
  final client = ApiClient(basePath: '${words[1]}/crm/v7', authentication: authentication);
  // Nothing at all comes with 204 and 304.
  final users = (await UsersApi(client).getUsers(type: UserType.allUsers))?.users ?? [];
  print('${users.length} users: ${names(users)}');
  final answer = await TerritoryUsersApi(client).getTerritoryUsers('431581000000744113');
  final members = answer?.users ?? [];
  print('${members.length} members: ${names(members)}');
  try {
    await TerritoriesApi(client).getTerritory('1');
  } on ApiException catch (refused) {
    final error = ApiError.fromJson(json.decode(refused.message!))!;
    print('${refused.code} ${error.code}');
  }
  client.client.close();
}

String names(List<User> users) => users.map((user) => user.fullName.value).join(', ');
