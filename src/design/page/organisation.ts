/** What a page shows of the organisation it belongs to. `colour` is '#rrggbb'. */
export interface PageOrganisation {
  name: string;
  shortName: string;
  slug: string;
  colour: string;
  logoPath?: string;
}
