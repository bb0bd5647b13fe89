// Statuses of success, each with the schema of its body; the contract documents no others.
const documented = DOCUMENTED;
const body = pm.response.text() ? pm.response.json() : undefined;
const refusal = () => [pm.response.code, body && body.code, body && body.message].filter(Boolean).join(' ');
const schema = documented[pm.response.code];

pm.test(`the status is ${Object.keys(documented).join(' or ')}`, () => {
  pm.expect(Object.keys(documented), refusal()).to.include(String(pm.response.code));
});

pm.test('the body is as the contract describes it', () => {
  if (schema) {
    pm.response.to.have.jsonSchema(schema);
  } else {
    pm.expect(body, refusal()).to.equal(undefined);
  }
});

if (body) {
  const items = Object.values(body).find(Array.isArray) || [];
  const results = items.filter((item) => item && item.code && item.status);
  if (results.length > 0) {
    pm.test('every item of the batch succeeded', () => {
      const failed = results.filter((item) => item.status !== 'success');
      pm.expect(failed, JSON.stringify(failed)).to.have.length(0);
    });
  }
}
