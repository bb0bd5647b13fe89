// Measures how long 100,000 users take, in pages of 200 and with little memory: through the client's stream, and page by
// page by java.net.http and Jackson alone.
//
//   node benchmarks/stream.mjs [--java <home>] [--rounds 5] [--users 100000] [--heap 64m]
//
// Build it first: mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am
// The pages come from a server that makes them without a database, so that it is not what is measured. Each reading
// starts a Java of its own; what counts is the time from its first line to the last user.
import { atMost, builtClient, commandLine, fail, firstLine, jdks, pageServer, save, started, stopped } from './shared.mjs';

const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  rounds: { type: 'string', default: '5' },
  users: { type: 'string', default: '100000' },
  heap: { type: 'string', default: '64m' },
});
const used = jdks(values.java ? [values.java] : []);
const [{ java }] = used;
const classPath = builtClient();
atMost(15);

const server = await pageServer(java, classPath.all, values.users);
const seconds = { raw: [], client: [] };

// One round that does not count warms the server.
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const way of Object.keys(seconds)) {
    const taken = await all(way);
    if (round > 0) {
      seconds[way].push(taken);
    }
  }
}
save('stream', used, {
  rounds: Number(values.rounds),
  users: Number(values.users),
  heap: `${values.heap.replace(/m$/i, ' MB')}`,
  seconds,
});
process.exit(0);

async function all(way) {
  const child = started(
    java,
    [`-Xmx${values.heap}`, '-cp', classPath[way], 'io.github.zohocrmcontract.benchmarks.AllUsers', way, server],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [users, taken] = (await firstLine(child, `The program that reads all users by ${way}`)).split(' ');
  await stopped(child);
  return users === values.users ? Number(Number(taken).toFixed(2)) : fail(`By ${way} came ${users} of ${values.users} users.`);
}
