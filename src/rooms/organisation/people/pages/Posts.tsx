import { DataTable } from '../../../../design/table/DataTable.tsx';
import { count, longDate } from '../../../../design/text/words.ts';
import * as addresses from '../../addresses.ts';
import { filterHref, givenRoles, noFilter, type Post, roleName } from '../person.ts';

export interface PostsProps {
  slug: string;
  posts: readonly Post[];
}

/** Every role, what it is for and who holds it; a vacancy is said in words. */
export function Posts({ slug, posts }: PostsProps) {
  return (
    <>
      <h1>Roles and who holds them</h1>
      <DataTable
        caption="Roles"
        captionHidden
        rows={posts}
        rowKey={(post) => post.role}
        columns={[
          { key: 'role', head: 'Role', rowHead: true, cell: (post) => roleName(post.role) },
          {
            key: 'what',
            head: 'What it is for',
            cell: (post) => givenRoles.find((role) => role.code === post.role)?.summary ?? '',
          },
          { key: 'who', head: 'Who holds it today', cell: (post) => <Holders slug={slug} post={post} /> },
        ]}
        empty={{ says: 'There are no roles.' }}
      />
    </>
  );
}

function Holders({ slug, post }: { slug: string; post: Post }) {
  if (post.number === 0) return <>{vacancy(post)}</>;
  return (
    <div>
      {post.holders.map(({ id, name, toOn }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          <a href={addresses.person(slug, id)}>{name}</a>
          {toOn ? ` (until ${longDate(toOn)})` : null}
        </span>
      ))}
      {post.number > post.holders.length ? (
        <>
          {' and '}
          <a href={filterHref(addresses.people(slug), { ...noFilter, role: post.role })}>
            {count(post.number - post.holders.length)} more
          </a>
        </>
      ) : null}
    </div>
  );
}

function vacancy({ lastHeldOn, nextHeldOn }: Post): string {
  const since = lastHeldOn ? `Vacant: last held on ${longDate(lastHeldOn)}.` : 'Nobody has held it yet.';
  return nextHeldOn ? `${since} Taken up on ${longDate(nextHeldOn)}.` : since;
}
