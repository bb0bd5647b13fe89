// For the report card: follows a $ref into other files, but never to an address. What a description holds must not send
// the machine that judges it anywhere.
const { Resolver } = require('@stoplight/json-ref-resolver');
const { resolveFile } = require('@stoplight/json-ref-readers');

const refuse = {
  resolve(reference) {
    throw new Error(`${reference} was not fetched, so nothing behind it is judged: keep a copy beside the description`);
  },
};

module.exports = new Resolver({ resolvers: { file: { resolve: resolveFile }, http: refuse, https: refuse } });
