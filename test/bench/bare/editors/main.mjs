import { app, BrowserWindow } from 'electron';

// Not awaited at the top level: Electron is ready only after its main module has finished loading.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadFile(process.env.BENCH_PAGE);
});
app.on('window-all-closed', () => app.quit());
