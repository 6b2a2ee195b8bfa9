import fonts from '../../../assets/page/fonts/fonts.json';
import css from '../../../assets/page/theme.css?raw';
import type { PageTheme } from '../../../shared/page/page-theme.ts';

export const PAGE_THEME: PageTheme = { css, fonts };
