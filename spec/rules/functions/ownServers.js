const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options', 'trace'];

const MESSAGE =
  'Generated clients send this to its own servers, whatever host their caller chose, and the token with it: ' +
  'drop "servers" here, and say what is special with "x-documented-versions" or in the description';

/** Finds servers of a path or of an operation. */
export default function ownServers(item, _, { path }) {
  return [[item, path], ...METHODS.map((method) => [item?.[method], [...path, method]])]
    .filter(([holder]) => holder?.servers !== undefined)
    .map(([, at]) => ({ message: MESSAGE, path: [...at, 'servers'] }));
}
