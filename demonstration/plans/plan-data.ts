/** A plan of the demonstration, before its words are read. Keys of people and framework items are the organisation's own. */
export interface DemonstrationPlan {
  key: string;
  title: string;
  kind: string;
  /** The key of its shipped scheme of columns and words. */
  scheme: string;
  startsOn: string;
  endsOn: string;
  edition: string;
  scopeIn: string;
  scopeOut: string;
  summary: string;
  writtenBy: string;
  approvedBy: string;
  adoptedByBody: string;
  adoptedOn: string;
  published: boolean;
  /** Whether the organisation itself printed the codes. */
  codesPrinted: boolean;
  lines: readonly DemonstrationLine[];
}

export interface DemonstrationLine {
  code: string;
  section: string;
  subHeading?: string;
  what: string;
  why?: readonly string[];
  how?: readonly string[];
  /** The date or timescale as printed. */
  when: string;
  /** The status as printed. */
  status?: string;
  /** What the plan says beside it. */
  update?: string;
  /** Keys of people, or roles as printed. */
  leads?: readonly string[];
  supports?: readonly string[];
  stakeholders?: readonly string[];
  /** Keys of framework items. */
  objectives?: readonly string[];
  measure?: string;
  /** A key of the organisation's levels. */
  level?: string;
  /** The key of a framework item of the kind mechanism. */
  mechanism?: string;
  partner?: string;
  /** The code of the line that says the same elsewhere. */
  duplicateOf?: string;
}
