import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Tokens } from "./tokens.ts";

const object = z.preprocess(
  (value) => (typeof value === "string" ? JSON.parse(value) : (value ?? {})),
  z.record(z.string(), z.unknown()),
);
const instant = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.string().nullish(),
);

const userRowSchema = z.object({
  id: z.string(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  email_confirmed_at: instant,
  last_sign_in_at: instant,
  created_at: instant,
  updated_at: instant,
  raw_app_meta_data: object,
  raw_user_meta_data: object,
  is_anonymous: z.boolean().nullish(),
});

type UserRow = z.infer<typeof userRowSchema>;

/** The accounts behind the tokens: reading them as Supabase Auth shows them, and the changes the inner server lacks. */
export function createUsers({
  database,
  tokens,
  issuer,
}: {
  database: Kysely<unknown>;
  tokens: Tokens;
  issuer: string;
}) {
  async function read(id: string): Promise<UserRow | null> {
    const { rows } = await sql`select * from auth.users where id = ${id}::uuid`.execute(database);
    return rows[0] ? userRowSchema.parse(rows[0]) : null;
  }

  return {
    read,

    /** A user as the API answers it. */
    toJson: (user: UserRow) => ({
      id: user.id,
      aud: "authenticated",
      role: "authenticated",
      email: user.email ?? "",
      phone: user.phone ?? "",
      email_confirmed_at: user.email_confirmed_at ?? undefined,
      last_sign_in_at: user.last_sign_in_at ?? undefined,
      app_metadata: user.raw_app_meta_data,
      user_metadata: user.raw_user_meta_data,
      identities: [],
      created_at: user.created_at,
      updated_at: user.updated_at,
      is_anonymous: user.is_anonymous ?? false,
    }),

    /** A user's own token from one of the inner server's, with every claim that hosted Supabase puts in. */
    async issue({ innerToken, method }: { innerToken: string; method: string }): Promise<string> {
      const claims = await tokens.readInner(innerToken);
      const user = claims.sub ? await read(claims.sub) : null;
      return tokens.sign({
        ...claims,
        iss: issuer,
        email: user?.email ?? "",
        phone: user?.phone ?? "",
        app_metadata: user?.raw_app_meta_data ?? {},
        user_metadata: user?.raw_user_meta_data ?? {},
        aal: "aal1",
        amr: [{ method, timestamp: claims.iat }],
        is_anonymous: user?.is_anonymous ?? false,
      });
    },

    /** Turns a fresh account with a made-up address into a guest's: no address, no way in but its session. */
    async makeAnonymous({ id, metadata }: { id: string; metadata: unknown }) {
      await sql`update auth.users set is_anonymous = true, email = null, raw_app_meta_data = '{}'::jsonb,
        raw_user_meta_data = (${JSON.stringify(metadata ?? {})}::text)::jsonb where id = ${id}::uuid`.execute(
        database,
      );
      await sql`delete from auth.identities where user_id = ${id}::uuid`.execute(database);
    },

    async emailTaken({ email, except }: { email: string; except: string }): Promise<boolean> {
      const { rows } =
        await sql`select 1 from auth.users where lower(email) = ${email} and id <> ${except}::uuid`.execute(
          database,
        );
      return rows.length > 0;
    },

    /** Gives a guest an address and a password: the same user id, no longer anonymous. */
    async keep({ id, email, password }: { id: string; email: string; password: string | undefined }) {
      const identity = JSON.stringify({ sub: id, email, email_verified: true });
      await sql`with changed as (
          update auth.users set email = ${email}, is_anonymous = false, email_confirmed_at = now(), updated_at = now(),
            raw_app_meta_data = '{"provider": "email", "providers": ["email"]}'::jsonb,
            encrypted_password = coalesce(extensions.crypt(${password ?? null}::text, extensions.gen_salt('bf', 10)), encrypted_password)
          where id = ${id}::uuid returning id)
        insert into auth.identities (id, provider, provider_id, user_id, identity_data)
        select gen_random_uuid(), 'email', ${id}, changed.id, (${identity}::text)::jsonb from changed`.execute(
        database,
      );
    },

    async confirmEmail(id: string) {
      await sql`update auth.users set email_confirmed_at = coalesce(email_confirmed_at, now()) where id = ${id}::uuid`.execute(
        database,
      );
    },
  };
}

export type Users = ReturnType<typeof createUsers>;
