/** One page of the desk's menu, under a part of the picture. Rooms give those that a person may open. */
export interface MenuItem {
  stage: 'Listen' | 'Understand' | 'Decide' | 'Act' | 'Tell' | 'People';
  href: string;
  text: string;
  /** Other addresses that lie under it, such as those of its records. */
  also?: readonly string[];
}
