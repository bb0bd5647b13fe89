// Keeps the tokens in the environment, for all requests. Zoho refuses with status 200, too; only the token tells.
const answer = pm.response.json();

pm.test('the status is 200', () => pm.response.to.have.status(200));

pm.test('there is an access token', () => {
  pm.expect(answer, answer.error).to.have.property('access_token').that.is.a('string');
});

if (answer.access_token) {
  pm.environment.set('access_token', answer.access_token);
  pm.environment.set('access_token_runs_out', String(Date.now() + answer.expires_in * 1000));
  if (answer.refresh_token) {
    pm.environment.set('refresh_token', answer.refresh_token);
  }
  if (answer.api_domain) {
    pm.environment.set('api_domain', answer.api_domain);
  }
}
