// Loaded into the main process before the program itself: counts what a start asks of it, until the window
// asks for the list, which it does once the story can be written in.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { ipcMain, protocol } = require('electron');

const counts = { served: [], requests: [], read: [], isOver: false };
globalThis.startCounts = counts;

const registerScheme = protocol.registerBufferProtocol.bind(protocol);
protocol.registerBufferProtocol = (scheme, answer) =>
  registerScheme(scheme, (request, reply) =>
    answer(request, (response) => {
      if (!counts.isOver) counts.served.push({ address: request.url, bytes: response.data?.length ?? 0 });
      reply(response);
    }),
  );

const handleRequest = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handleRequest(channel, (event, name, argument) => {
    counts.isOver ||= name === 'stories.list';
    if (!counts.isOver) counts.requests.push(name);
    return answer(event, name, argument);
  });

for (const [home, name] of [
  [fs, 'openSync'],
  [fs, 'open'],
  [fs.promises, 'open'],
]) {
  const original = home[name];
  home[name] = (file, ...rest) => {
    if (!counts.isOver) counts.read.push(String(file));
    return original.call(home, file, ...rest);
  };
}
syncBuiltinESMExports();
