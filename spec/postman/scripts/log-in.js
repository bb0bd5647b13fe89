// Gets an access token with the refresh token of the environment, when there is none or it runs out within a minute.
// Postman's own OAuth would send "Bearer", which Zoho does not document; hence this script.
const logIn = ['client_id', 'client_secret', 'refresh_token'].every((name) => pm.variables.get(name));
const forTokens = pm.request.url.getPath().includes('/oauth/');
const runsOut = Number(pm.variables.get('access_token_runs_out') || 0);
const stillGood = pm.variables.get('access_token') && (!runsOut || Date.now() < runsOut - 60000);
if (logIn && !forTokens && !stillGood) {
  const field = (key, value) => ({ key, value });
  pm.sendRequest(
    {
      url: pm.variables.replaceIn('{{accounts_server}}/oauth/v2/token'),
      method: 'POST',
      body: {
        mode: 'urlencoded',
        urlencoded: [
          field('grant_type', 'refresh_token'),
          field('client_id', pm.variables.get('client_id')),
          field('client_secret', pm.variables.get('client_secret')),
          field('refresh_token', pm.variables.get('refresh_token')),
        ],
      },
    },
    (failure, response) => {
      const answer = failure ? {} : response.json();
      // Zoho refuses with status 200, too; only the token tells.
      pm.test('the login gives an access token', () => {
        const reason = failure
          ? `the accounts server did not answer (${failure.message || failure})`
          : `${answer.error || response.code}; do client_id, client_secret and refresh_token belong together, and to this data centre?`;
        pm.expect(answer.access_token, reason).to.be.a('string');
      });
      if (answer.access_token) {
        pm.environment.set('access_token', answer.access_token);
        pm.environment.set('access_token_runs_out', String(Date.now() + answer.expires_in * 1000));
        if (answer.api_domain) {
          pm.environment.set('api_domain', answer.api_domain);
        }
      }
    },
  );
}
