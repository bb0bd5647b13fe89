import * as zoho from 'zoho-crm';

const configuration = new zoho.Configuration({
  basePath: 'http://127.0.0.1:8080/crm/v7',
  apiKey: `Zoho-oauthtoken ${accessToken}`,
});
