// Every snippet of the reference; run with: URL ACCESS-TOKEN OPERATION
const [url, accessToken, wanted] = process.argv.slice(2);

SET_UP

const snippets: Record<string, () => Promise<unknown>> = {
  // SNIPPET
  async OPERATION() {
    LINES
    return answer;
  },
  // SNIPPET
};

snippets[wanted]().then(
  (answer) => console.log(JSON.stringify(answer ?? null)),
  (failure) => {
    console.error(failure);
    process.exit(1);
  },
);
