/** A sentence left by the last act, shown once at the head of the next page. */
export interface Flash {
  kind: 'success' | 'info' | 'warning' | 'error';
  text: string;
  /** Where to take the act back, a POST address. */
  undo?: { action: string; text: string; hidden?: Record<string, string> };
}
