// WebKitGTK for the browser tests: the engine nearest to an iPad's that Debian brings. Its driver
// speaks WebDriver over HTTP; there is no headless mode, so it runs under Xvfb.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { KEYS, keyActions, tapActions } from "./actions.mjs";

const LIBRARIES = "/usr/lib/x86_64-linux-gnu";

function miniBrowser() {
  const folder = readdirSync(LIBRARIES).find((name) => /^webkit2?gtk-\d/.test(name));
  if (!folder) throw new Error("WebKitGTK's MiniBrowser is missing: run `.ci/tools test`");
  return `${LIBRARIES}/${folder}/MiniBrowser`;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/**
 * Starts the driver and one window of 1180 × 820: `evaluate(function, ...arguments)` runs in its page,
 * `tap({ x, y })`, `press(key)` and `type(text)` are what its user does.
 */
export async function launchWebKit() {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", "-s", "-screen 0 1400x1000x24", "WebKitWebDriver", `--port=${port}`], { detached: true, stdio: "ignore" });
  // The driver, its browser and Xvfb are one process group: none outlives the test.
  const end = () => process.kill(-driver.pid);

  async function command(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  try {
    await answering(() => command("GET", "/status"));
    const options = { binary: miniBrowser(), args: ["--automation"] };
    const { sessionId } = await command("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
    const session = `/session/${sessionId}`;
    await command("POST", `${session}/window/rect`, { width: 1180, height: 820 });
    const act = (actions) => command("POST", `${session}/actions`, { actions });
    return {
      tap: (place) => act(tapActions(place)),
      press: (key) => act(keyActions([KEYS[key] ?? key])),
      type: (text) => act(keyActions([...text])),
      goto: (url) => command("POST", `${session}/url`, { url }),
      evaluate: (run, ...args) => command("POST", `${session}/execute/sync`, { script: `return (${run})(...arguments)`, args }),
      close: () => command("DELETE", session).finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function answering(ask) {
  for (let left = 100; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await pause(100);
    }
  }
}
