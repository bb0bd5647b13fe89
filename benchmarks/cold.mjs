// Measures how long a program takes from the start of Java to its first decoded page of 200 users: by the client, by
// java.net.http and Jackson alone, and by the client that the generator makes when left alone.
//
//   node benchmarks/cold.mjs [--java <home>] [--rounds 15]
//
// Build it first: mvn -q package -Pbenchmarks -DskipTests -pl benchmarks/client -am
// Each way has the class path that such a program needs; each round starts every way once, one after the other. The
// server answers from another Java that is warm.
import { atMost, builtClient, commandLine, fail, firstLine, jdks, pageServer, processorSeconds, save, started, stopped } from './shared.mjs';

const values = commandLine({
  java: { type: 'string', default: process.env.JAVA_HOME },
  rounds: { type: 'string', default: '15' },
});
const used = jdks(values.java ? [values.java] : []);
const [{ java }] = used;
const classPath = builtClient();
atMost(15);

const server = await pageServer(java, classPath.all, 200);
const WAYS = { raw: 'Raw', client: 'Client', generated: 'Generated' };
const seconds = { raw: [], client: [], generated: [] };
const processor = { raw: [], client: [], generated: [] };

// One round that does not count warms the server and the disk.
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [way, program] of Object.entries(WAYS)) {
    const taken = await firstPage(way, program);
    if (round > 0) {
      seconds[way].push(taken.seconds);
      processor[way].push(taken.processor);
    }
  }
}
save('cold', used, {
  rounds: Number(values.rounds),
  seconds,
  ...(processor.raw.every(Boolean) ? { processor } : {}),
});
process.exit(0);

async function firstPage(way, program) {
  const begin = performance.now();
  const child = started(
    java,
    ['-cp', classPath[way], `io.github.zohocrmcontract.benchmarks.FirstPage$${program}`, server],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const users = await firstLine(child, `The program that calls by ${way}`);
  const taken = { seconds: rounded((performance.now() - begin) / 1000), processor: processorSeconds(child.pid) };
  await stopped(child);
  return users === '200' ? taken : fail(`By ${way} came ${users} users rather than 200.`);
}

function rounded(number) {
  return Number(number.toFixed(3));
}
