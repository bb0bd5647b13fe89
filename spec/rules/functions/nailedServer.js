/** Whether an address names its host in full; one without a host goes by wherever the description lies. */
const isNailed = (url) => /^https?:\/\/[^{}/]+(\/|$)/.test(url ?? '');

const message = (url) =>
  `"${url}" leads everybody to one data centre: make the host a variable, with the known hosts as its values`;

/** Finds places where the only server is one fixed host: the description's, a path's or an operation's. */
export default function nailedServer(document) {
  const holders = [[document, []]];
  for (const [path, item] of Object.entries(document?.paths ?? {})) {
    holders.push([item, ['paths', path]]);
    for (const [method, operation] of Object.entries(item ?? {})) {
      if (method !== 'servers') {
        holders.push([operation, ['paths', path, method]]);
      }
    }
  }
  return holders
    .filter(([holder]) => Array.isArray(holder?.servers) && holder.servers.length === 1 && isNailed(holder.servers[0].url))
    .map(([holder, path]) => ({ message: message(holder.servers[0].url), path: [...path, 'servers', 0, 'url'] }));
}
