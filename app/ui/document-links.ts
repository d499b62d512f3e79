import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import styles from '../../styles/app.css?url';

/** The stylesheet, the typeface fetched early, and the sign in the browser's tab. */
export const documentLinks = [
  {
    rel: 'preload',
    as: 'font' as const,
    type: 'font/woff2',
    href: font,
    crossOrigin: 'anonymous' as const,
  },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
];
