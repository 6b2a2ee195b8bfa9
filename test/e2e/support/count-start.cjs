// Loaded into the main process before the program itself: counts what a start asks of it.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { ipcMain, protocol } = require('electron');

const counts = { served: [], requests: [], read: [] };
globalThis.startCounts = counts;

const registerScheme = protocol.registerBufferProtocol.bind(protocol);
protocol.registerBufferProtocol = (scheme, answer) =>
  registerScheme(scheme, (request, reply) =>
    answer(request, (response) => {
      counts.served.push({ address: request.url, bytes: response.data?.length ?? 0 });
      reply(response);
    }),
  );

const handleRequest = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (name, answer) =>
  handleRequest(name, (event, argument) => {
    counts.requests.push(name);
    return answer(event, argument);
  });

for (const [home, name] of [
  [fs, 'openSync'],
  [fs, 'open'],
  [fs.promises, 'open'],
]) {
  const original = home[name];
  home[name] = (file, ...rest) => {
    counts.read.push(String(file));
    return original.call(home, file, ...rest);
  };
}
syncBuiltinESMExports();
