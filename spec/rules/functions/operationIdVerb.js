const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** What the path is about, as a name: the last segment that is no parameter. */
function nounOf(path) {
  const segment = path
    .split('/')
    .filter((part) => part && !part.startsWith('{'))
    .pop();
  return (segment ?? 'Things').split(/[^A-Za-z0-9]+/).filter(Boolean).map(capitalised).join('');
}

/** Checks the operationId of each operation of one path; the options list the verbs of each method. */
export default function operationIdVerb(pathItem, verbsOfMethods, context) {
  const path = String(context.path.at(-1));
  return METHODS.filter((method) => pathItem?.[method]).flatMap((method) => {
    const operationId = pathItem[method].operationId;
    const verbs = verbsOfMethods[method];
    if (new RegExp(`^(${verbs.join('|')})([A-Z][a-z0-9]*)+$`).test(operationId)) {
      return [];
    }
    const fault =
      operationId === undefined
        ? `This ${method.toUpperCase()} has no operationId`
        : `"${operationId}" does not name a ${method.toUpperCase()}`;
    return {
      message:
        `${fault}: write a verb (${verbs.join(', ')}) and a noun in lower camel case, ` +
        `such as "${verbs[0]}${nounOf(path)}"`,
      path: [...context.path, method, ...(operationId === undefined ? [] : ['operationId'])],
    };
  });
}
