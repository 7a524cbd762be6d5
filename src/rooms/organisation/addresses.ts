// Every address of this room. Pages and routes share them.

export const signIn = (next?: string): string =>
  next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in';
export const demonstrationSignIn = '/sign-in/demonstration';
export const chooseOrganisation = '/choose-organisation';
export const forgottenPassword = '/forgotten-password';
export const choosePassword = (token: string): string => `/password/${token}`;
export const setup = '/setup';

export const desk = (slug: string): string => `/${slug}/desk`;
const below = (part: string) => (slug: string) => `/${slug}/desk/${part}`;

export const account = below('account');
export const accountPassword = below('account/password');
export const accountSessions = below('account/sessions');

export const profile = below('organisation');
export const editProfile = below('organisation/edit');
export const logo = below('organisation/logo');
export const keyDates = below('organisation/key-dates');
export const relations = below('organisation/relations');
export const words = below('organisation/words');
export const levels = below('organisation/levels');

export const areas = below('areas');
export const newArea = below('areas/new');
export const area = (slug: string, id: string): string => `/${slug}/desk/areas/${id}`;

export const framework = below('framework');
export const newFrameworkItem = below('framework/new');
export const frameworkItem = (slug: string, id: string): string => `/${slug}/desk/framework/${id}`;

export const people = below('people');
export const peopleCsv = below('people.csv');
export const newPerson = below('people/new');
export const posts = below('people/roles');
export const person = (slug: string, id: string): string => `/${slug}/desk/people/${id}`;
