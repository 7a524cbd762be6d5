import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'coding-keys': Island;
      'live-progress': Island & { 'data-from': string };
      'list-keys': Island;
      'theme-picker': Island;
    }
  }
}
