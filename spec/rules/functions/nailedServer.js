/** Whether an address names its host in full; one without a host goes by wherever the description lies. */
const isNailed = (url) => /^https?:\/\/[^{}/]+(\/|$)/.test(url ?? '');

const nailedMessage = (url) =>
  `"${url}" leads everybody to one data centre: make the host a variable, with the known hosts as its values`;

const openMessage = (name, fallback) =>
  `the host's variable "${name}" names one host only, "${fallback}", so tools offer no other: list the known ones as its enum`;

/** The variables in the host of an address; what stands behind it, such as a version, leads to no other data centre. */
const hostVariables = (url) => [.../^https?:\/\/([^/]*)/.exec(url ?? '')?.[1].matchAll(/\{([^}]+)\}/g) ?? []].map(([, name]) => name);

/** Ports and the like tell no data centres apart. */
const isHost = (variable) => /[a-z]/i.test(variable?.default ?? '');

function inServer(server, path) {
  return hostVariables(server?.url)
    .filter((name) => isHost(server.variables?.[name]) && new Set(server.variables[name].enum ?? []).size < 2)
    .map((name) => ({ message: openMessage(name, server.variables[name].default), path: [...path, 'variables', name] }));
}

function inServers(servers, path) {
  const open = servers.length === 1 ? inServer(servers[0], [...path, 0]) : [];
  return servers.length === 1 && isNailed(servers[0]?.url)
    ? [{ message: nailedMessage(servers[0].url), path: [...path, 0, 'url'] }]
    : open;
}

/** Finds places where there is one host only: in the description's servers, a path's or an operation's. */
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
    .filter(([holder]) => Array.isArray(holder?.servers))
    .flatMap(([holder, path]) => inServers(holder.servers, [...path, 'servers']));
}
