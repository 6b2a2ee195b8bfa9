import './ui/fonts.css';
import './ui/story-fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { windowBridge } from './bridge.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The window has no root element');
createRoot(root).render(<App bridge={windowBridge()} />);
