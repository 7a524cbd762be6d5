/** A comment that nobody has given a theme or put behind a finding. */
export interface OnlyLogged {
  id: string;
  receivedOn: string;
  source: string;
  text: string;
}
