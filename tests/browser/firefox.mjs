// Firefox ESR for the browser tests, spoken to in WebDriver BiDi over its own socket: Debian brings
// no driver for it, and Playwright asks it for commands that the ESR does not have yet.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import WebSocket from "ws";
import { KEYS, keyActions, tapActions } from "./actions.mjs";

/** Starts Firefox with a fresh profile; resolves to it and the address it listens at. */
function start(profile) {
  const options = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"];
  const firefox = spawn("firefox-esr", options, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: profile } });
  return new Promise((done, failed) => {
    firefox.once("error", failed);
    firefox.once("exit", (code) => failed(new Error(`firefox-esr ended with ${code}`)));
    createInterface({ input: firefox.stderr }).on("line", (line) => {
      const [, address] = line.match(/WebDriver BiDi listening on (ws:\S+)/) ?? [];
      if (address) done({ firefox, address });
    });
  });
}

/** A connection: `send(method, params)` resolves to the result, `events` receives all else. */
async function connect(address, events) {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map();
  let last = 0;
  socket.on("message", (text) => {
    const message = JSON.parse(text);
    if (message.id === undefined) return events(message);
    const { done, failed } = waiting.get(message.id);
    waiting.delete(message.id);
    return message.type === "success" ? done(message.result) : failed(new Error(`${message.error}: ${message.message}`));
  });
  await new Promise((done, failed) => socket.once("open", done).once("error", failed));
  return (method, params) =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

/** One tab of 1180 × 820; `complaints` gathers its console messages and errors. */
export async function launchFirefox() {
  const profile = mkdtempSync(join(tmpdir(), "yilan-firefox-"));
  const { firefox, address } = await start(profile);
  const complaints = [];
  const ended = new Promise((done) => firefox.once("exit", done));
  const close = async () => {
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const send = await connect(address, ({ method, params }) => {
      if (method === "log.entryAdded") complaints.push(`${params.type} ${params.level}: ${params.text}`);
    });
    await send("session.new", { capabilities: {} });
    await send("session.subscribe", { events: ["log.entryAdded"] });
    const { contexts } = await send("browsingContext.getTree", {});
    const { context } = contexts[0];
    await send("browsingContext.setViewport", { context, viewport: { width: 1180, height: 820 } });
    const act = (actions) => send("input.performActions", { context, actions });
    return {
      complaints,
      close,
      goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
      evaluate: evaluator(send, context),
      tap: (place) => act(tapActions(place)),
      press: (key) => act(keyActions([KEYS[key] ?? key])),
      type: (text) => act(keyActions([...text])),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

// Arguments and result travel as JSON text: BiDi's own spelling of values is of no use here.
function evaluator(send, context) {
  return async (run, ...args) => {
    const expression = `JSON.stringify((${run})(...${JSON.stringify(args)}) ?? null)`;
    const answer = await send("script.evaluate", { expression, target: { context }, awaitPromise: false });
    if (answer.type !== "success") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  };
}
