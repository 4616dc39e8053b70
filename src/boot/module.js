// What the host has at an address.
export async function asked(url, how) {
  const answer = await fetch(url, how);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer;
}

// A wasm file, compiled while it comes, where the host says what it is; else as soon as it is here.
export async function module(url) {
  const answer = await asked(url);
  const named = answer.headers.get("Content-Type") === "application/wasm";
  return named ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
