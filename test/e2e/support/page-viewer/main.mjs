import { app, BrowserWindow } from 'electron';

// A browser in the same runtime that knows nothing of Dateline: it shows an exported file as a reader's would.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    useContentSize: true,
    frame: false,
    webPreferences: { sandbox: true, javascript: true },
  });
  window.setBounds({ x: 0, y: 0, width: 1300, height: 800 });
  return window.loadURL('about:blank');
});
