import './ui/fonts.css';
import './ui/story-fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { windowBridge } from './bridge.ts';
import { listenForKeys } from './type-ahead/window-keys.ts';
import { releaseEndedAnimations } from './ui/release-ended-animations.ts';
import { showFurtherFaces } from './ui/show-further-faces.ts';

releaseEndedAnimations();
showFurtherFaces(document);

const root = document.getElementById('root');
if (!root) throw new Error('The window has no root element');
const bridge = windowBridge();
listenForKeys(bridge);
createRoot(root).render(<App bridge={bridge} />);
