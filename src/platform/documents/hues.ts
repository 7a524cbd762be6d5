import type { StatusHue, StatusShape } from './report.ts';

/** How a state looks: its shape's colour, and behind the word a tint on which near-black words can be read. */
export const hues: Readonly<Record<StatusHue, { ink: string; tint: string }>> = {
  green: { ink: '#00703c', tint: '#d3ecdb' },
  amber: { ink: '#8a4b00', tint: '#ffe3b3' },
  red: { ink: '#b10e1e', tint: '#f9d0d3' },
  blue: { ink: '#005eb8', tint: '#d5e6f5' },
  grey: { ink: '#4c6272', tint: '#e8edee' },
  none: { ink: '#4c6272', tint: '#ffffff' },
};

/** Outlines in a square of 12 by 12; null is drawn as a ring, with its right half filled where the shape is 'half'. */
export const outlines: Readonly<Record<StatusShape, readonly (readonly [number, number])[] | null>> = {
  tick: [
    [0.8, 6.6],
    [2.4, 5],
    [4.7, 7.3],
    [9.7, 1.6],
    [11.4, 3.1],
    [4.8, 10.6],
  ],
  ring: null,
  half: null,
  circle: Array.from({ length: 36 }, (_, turn) => [
    Math.round((6 + 5 * Math.cos((turn * Math.PI) / 18)) * 100) / 100,
    Math.round((6 + 5 * Math.sin((turn * Math.PI) / 18)) * 100) / 100,
  ]),
  triangle: [
    [6, 1],
    [11.5, 11],
    [0.5, 11],
  ],
  square: [
    [1.5, 1.5],
    [10.5, 1.5],
    [10.5, 10.5],
    [1.5, 10.5],
  ],
  diamond: [
    [6, 0.5],
    [11.5, 6],
    [6, 11.5],
    [0.5, 6],
  ],
};

/** The shapes as letters, where nothing can be drawn. */
export const shapeLetters: Readonly<Record<StatusShape, string>> = {
  tick: '✓',
  ring: '○',
  half: '◐',
  circle: '●',
  triangle: '▲',
  square: '■',
  diamond: '◆',
};
