/** As much of a style rule as a side needs to be turned. */
interface Declaration {
  prop: string;
  value: string;
  parent?: { type: string; selector?: string };
}

const names: Readonly<Record<string, string>> = {
  'margin-left': 'margin-inline-start',
  'margin-right': 'margin-inline-end',
  'padding-left': 'padding-inline-start',
  'padding-right': 'padding-inline-end',
  left: 'inset-inline-start',
  right: 'inset-inline-end',
};

/**
 * The design system's style sheet speaks of left and right; this turns its sides into start and end, so that a page
 * in Urdu mirrors. Drawn shapes (::before, ::after) keep their borders: a tick is two borders, turned.
 */
export const logicalSides = {
  postcssPlugin: 'logical-sides',
  Declaration(declaration: Declaration) {
    const { prop, value, parent } = declaration;
    const drawn = /::?(?:before|after)/u.test(parent?.selector ?? '');
    const name = names[prop];
    if (name) declaration.prop = name;
    else if (prop === 'text-align' && (value === 'left' || value === 'right'))
      declaration.value = value === 'left' ? 'start' : 'end';
    else if (!drawn && prop.startsWith('border-left'))
      declaration.prop = prop.replace('left', 'inline-start');
    else if (!drawn && prop.startsWith('border-right'))
      declaration.prop = prop.replace('right', 'inline-end');
  },
};
