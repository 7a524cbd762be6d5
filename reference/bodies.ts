/**
 * The kinds of body that meet, decide, advise or assure in and around a commissioner (requirement CAP-05). A body of
 * somebody else, such as a council's scrutiny panel, is external.
 */
export const bodyKinds = [
  { key: 'board', name: 'Board' },
  { key: 'committee', name: 'Committee' },
  { key: 'panel', name: 'Panel' },
  { key: 'programme_board', name: 'Programme board' },
  { key: 'project_board', name: 'Project board' },
  { key: 'forum', name: 'Forum' },
  { key: 'network', name: 'Network' },
  { key: 'locality_group', name: 'Locality group' },
  { key: 'advisory_group', name: 'Advisory group' },
  { key: 'assurance_group', name: 'Assurance group' },
  { key: 'external', name: 'External body' },
] as const;
export type BodyKind = (typeof bodyKinds)[number]['key'];

export const bodyKindName = (key: string): string => bodyKinds.find((kind) => kind.key === key)?.name ?? key;
