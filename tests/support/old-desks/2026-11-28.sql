-- A desk as the version of 28 November 2026 (history format 1, before parts and seals) left it: pg_dump of PostgreSQL 15,
-- made by building the desk of tests/integration/evidence/verify.test.ts at commit 95e4016. People and texts are made up.
CREATE TYPE public."CheckedAs" AS ENUM (
    'said',
    'fact'
);



CREATE TYPE public."ChunkOf" AS ENUM (
    'bytes',
    'text',
    'tables'
);



CREATE TYPE public."EvidenceKind" AS ENUM (
    'number',
    'count',
    'date'
);



CREATE TYPE public."Lane" AS ENUM (
    'tick',
    'none'
);



CREATE TYPE public."LinkPurpose" AS ENUM (
    'invitation',
    'reset'
);



CREATE TYPE public."Maker" AS ENUM (
    'machine',
    'person'
);



CREATE TYPE public."Ownership" AS ENUM (
    'our_draft',
    'our_published',
    'someone_elses'
);



CREATE TYPE public."Role" AS ENUM (
    'owner',
    'editor',
    'reviewer',
    'viewer'
);



CREATE TYPE public."SourceKind" AS ENUM (
    'link',
    'paper',
    'conversation',
    'text',
    'file'
);



CREATE TYPE public."Status" AS ENUM (
    'pending',
    'verified',
    'disputed',
    'unverifiable',
    'dismissed'
);



CREATE FUNCTION public.history_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % refused', TG_OP USING ERRCODE = 'raise_exception';
END $$;



CREATE FUNCTION public.keep_claim_search() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO claim_search ("claimId", parts)
  VALUES (NEW.id, search_parts(concat_ws(' ', NEW.display, NEW.subject, NEW.attribution, NEW.sentence)))
  ON CONFLICT ("claimId") DO UPDATE SET parts = excluded.parts;
  RETURN NULL;
END $$;



CREATE FUNCTION public.never_changes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
END $$;



CREATE FUNCTION public.search_parts(words text) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
  SELECT coalesce(array_agg(DISTINCT part), '{}')
  FROM (SELECT left(lower(words COLLATE "C"), 4000)) AS cut(t), LATERAL (
    SELECT substr(word, at, 3)
    FROM regexp_split_to_table(t, '\s+') AS word, generate_series(1, least(length(word), 200) - 2) AS at
    UNION ALL
    SELECT left(word, 2)
    FROM regexp_split_to_table(t || ' ' || regexp_replace(t, '([^a-z0-9])([a-z0-9])', '\1 \2', 'g'), '\s+') AS word
    WHERE length(word) > 1
  ) AS found(part)
$$;





CREATE TABLE public._prisma_migrations (
    id character varying(36) NOT NULL,
    checksum character varying(64) NOT NULL,
    finished_at timestamp with time zone,
    migration_name character varying(255) NOT NULL,
    logs text,
    rolled_back_at timestamp with time zone,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_steps_count integer DEFAULT 0 NOT NULL
);



CREATE TABLE public.account (
    id uuid NOT NULL,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" uuid NOT NULL,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamp(3) with time zone,
    "refreshTokenExpiresAt" timestamp(3) with time zone,
    scope text,
    password text,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL
);



CREATE TABLE public.article (
    id uuid NOT NULL,
    title text NOT NULL,
    byline text,
    publisher text,
    "publishedOn" date,
    url text,
    ownership public."Ownership" DEFAULT 'our_draft'::public."Ownership" NOT NULL,
    writer text,
    "checkerId" uuid,
    deadline timestamp(3) with time zone,
    "isSample" boolean DEFAULT false NOT NULL,
    sha256 text NOT NULL,
    "currentRevisionId" uuid,
    "addedById" uuid,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "archivedAt" timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT article_web_link CHECK (((url ~* '^https?://'::text) AND (length(url) <= 2048)))
);



CREATE TABLE public.article_source (
    "articleId" uuid NOT NULL,
    "sourceId" uuid NOT NULL,
    "position" integer NOT NULL
);



CREATE TABLE public.claim (
    id uuid NOT NULL,
    "articleId" uuid NOT NULL,
    "madeBy" public."Maker" DEFAULT 'machine'::public."Maker" NOT NULL,
    "engineVersion" text NOT NULL,
    status public."Status" NOT NULL,
    lane public."Lane",
    reason text,
    kind text NOT NULL,
    written text,
    scale integer,
    times text,
    over text,
    "inWords" boolean DEFAULT false NOT NULL,
    "highWritten" text,
    "highTimes" text,
    "highOver" text,
    comparator text NOT NULL,
    hedge text,
    direction text,
    unit text,
    "unitName" text,
    "unitText" text,
    per text,
    dimension text,
    display text NOT NULL,
    tight jsonb,
    loose jsonb,
    "precision" integer,
    lowest double precision,
    highest double precision,
    quote text NOT NULL,
    sentence text NOT NULL,
    subject text,
    "ofWhat" text,
    place text,
    period text,
    "periodFrom" date,
    "periodTo" date,
    base text,
    "baseFrom" date,
    "baseTo" date,
    attribution text,
    certainty jsonb NOT NULL,
    links jsonb NOT NULL,
    worthiness double precision NOT NULL,
    "worthinessReasons" jsonb NOT NULL,
    "checkedAs" public."CheckedAs",
    "disputeReason" text,
    "proposedWording" text,
    note text,
    "decidedAt" timestamp(3) with time zone,
    "decidedById" uuid,
    "tickedAt" timestamp(3) with time zone,
    "tickedById" uuid,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    proof jsonb,
    movement text,
    CONSTRAINT claim_amount_whole CHECK ((((written IS NULL) = (times IS NULL)) AND ((written IS NULL) = (over IS NULL)))),
    CONSTRAINT claim_checked_as CHECK (((status = 'verified'::public."Status") = ("checkedAs" IS NOT NULL))),
    CONSTRAINT claim_comparator CHECK ((comparator = ANY (ARRAY['='::text, '~'::text, '>'::text, '>='::text, '<'::text, '<='::text]))),
    CONSTRAINT claim_direction CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
    CONSTRAINT claim_dispute_reason CHECK (((status = 'disputed'::public."Status") = ("disputeReason" IS NOT NULL))),
    CONSTRAINT claim_lane_iff_dismissed CHECK (((status = 'dismissed'::public."Status") = (lane IS NOT NULL))),
    CONSTRAINT claim_reason_iff_dismissed CHECK (((status = 'dismissed'::public."Status") = (reason IS NOT NULL))),
    CONSTRAINT claim_ticked_in_lane CHECK ((("tickedAt" IS NULL) OR (lane = 'tick'::public."Lane"))),
    CONSTRAINT claim_version CHECK ((version >= 1)),
    CONSTRAINT claim_worthiness CHECK (((worthiness >= (0)::double precision) AND (worthiness <= (1)::double precision))),
    CONSTRAINT claim_written CHECK ((written ~ '^-?[0-9]+(\.[0-9]+)?$'::text))
);



CREATE TABLE public.claim_search (
    "claimId" uuid NOT NULL,
    parts text[]
);



CREATE TABLE public.desk (
    id integer DEFAULT 1 NOT NULL,
    name text NOT NULL,
    "timeZone" text NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT desk_one_row CHECK ((id = 1))
);



CREATE TABLE public.evidence (
    id uuid NOT NULL,
    "claimId" uuid NOT NULL,
    "sourceId" uuid NOT NULL,
    "snapshotId" uuid,
    kind public."EvidenceKind" DEFAULT 'number'::public."EvidenceKind" NOT NULL,
    quote text,
    selector jsonb,
    "valueAsPrinted" text,
    reading jsonb,
    "asOf" date,
    note text,
    "addedById" uuid,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "removedAt" timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public.finding_answer (
    "articleId" uuid NOT NULL,
    "findingKey" text NOT NULL,
    reason text NOT NULL,
    "byId" uuid,
    at timestamp(3) with time zone NOT NULL
);



CREATE TABLE public.history (
    seq bigint NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    "actorId" text,
    action text NOT NULL,
    "subjectKind" text NOT NULL,
    "subjectId" text NOT NULL,
    "articleId" text,
    text text NOT NULL,
    "prevHash" text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT history_hashes CHECK (((hash ~ '^[0-9a-f]{64}$'::text) AND ("prevHash" ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT history_seq CHECK ((seq >= 1))
);



CREATE TABLE public.one_time_link (
    id uuid NOT NULL,
    purpose public."LinkPurpose" NOT NULL,
    "tokenHash" text NOT NULL,
    email text,
    role public."Role",
    "userId" uuid,
    "madeById" uuid,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    "usedAt" timestamp(3) with time zone,
    "usedById" uuid,
    "revokedAt" timestamp(3) with time zone
);



CREATE TABLE public.place (
    "claimId" uuid NOT NULL,
    "revisionId" uuid NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    "quoteStart" integer NOT NULL,
    "quoteEnd" integer NOT NULL,
    "quoteStartPoint" integer NOT NULL,
    "quoteEndPoint" integer NOT NULL,
    "sentenceStart" integer NOT NULL,
    "sentenceEnd" integer NOT NULL,
    CONSTRAINT place_in_order CHECK (((0 <= "quoteStart") AND ("quoteStart" <= start) AND (start < "end") AND ("end" <= "quoteEnd") AND ("quoteStartPoint" <= "quoteStart") AND ("quoteStartPoint" < "quoteEndPoint") AND ("sentenceStart" <= "quoteStart") AND ("quoteEnd" <= "sentenceEnd")))
);



CREATE TABLE public.request (
    key text NOT NULL,
    "actorKey" text NOT NULL,
    action text NOT NULL,
    "inputHash" text NOT NULL,
    answer jsonb NOT NULL,
    at timestamp(3) with time zone NOT NULL
);



CREATE TABLE public.revision (
    id uuid NOT NULL,
    "articleId" uuid NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    sha256 text NOT NULL,
    "engineVersion" text NOT NULL,
    "createdById" uuid,
    "createdAt" timestamp(3) with time zone NOT NULL,
    CONSTRAINT revision_number CHECK ((number >= 1))
);



CREATE TABLE public.session (
    id uuid NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    token text NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "ipAddress" text,
    "userAgent" text,
    "userId" uuid NOT NULL
);



CREATE TABLE public.sign_in_attempt (
    key text NOT NULL,
    points integer NOT NULL,
    expire timestamp(3) with time zone
);



CREATE TABLE public.snapshot (
    id uuid NOT NULL,
    "sourceId" uuid NOT NULL,
    sha256 text NOT NULL,
    "contentType" text NOT NULL,
    "byteLength" integer NOT NULL,
    "retrievedAt" timestamp(3) with time zone NOT NULL,
    "finalUrl" text,
    title text,
    "readAs" text NOT NULL,
    "tablesSha256" text NOT NULL,
    "takenById" uuid,
    "textSha256" text NOT NULL
);



CREATE TABLE public.snapshot_chunk (
    "snapshotId" uuid NOT NULL,
    of public."ChunkOf" NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL
);



CREATE TABLE public.source (
    id uuid NOT NULL,
    kind public."SourceKind" NOT NULL,
    url text,
    domain text,
    title text,
    publisher text,
    who text,
    occurred text,
    how text,
    "publishedOn" date,
    "asOf" date,
    "primary" boolean,
    note text,
    confidential boolean DEFAULT false NOT NULL,
    "addedById" uuid,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "removedAt" timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT source_link CHECK (((kind <> 'link'::public."SourceKind") OR (url IS NOT NULL))),
    CONSTRAINT source_web_link CHECK (((url ~* '^https?://'::text) AND (length(url) <= 2048)))
);



CREATE TABLE public.source_reader (
    "sourceId" uuid NOT NULL,
    "userId" uuid NOT NULL
);



CREATE TABLE public.users (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    "emailVerified" boolean DEFAULT false NOT NULL,
    image text,
    role public."Role" DEFAULT 'viewer'::public."Role" NOT NULL,
    "deactivatedAt" timestamp(3) with time zone,
    "singleKeys" boolean DEFAULT true NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public.verdict (
    id uuid NOT NULL,
    "claimId" uuid NOT NULL,
    status public."Status" NOT NULL,
    lane public."Lane",
    reason text,
    "checkedAs" public."CheckedAs",
    "disputeReason" text,
    "proposedWording" text,
    note text,
    "noSource" boolean DEFAULT false NOT NULL,
    "claimVersion" integer NOT NULL,
    "byId" uuid,
    at timestamp(3) with time zone NOT NULL,
    proof jsonb
);



CREATE TABLE public.verification (
    id uuid NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL
);



INSERT INTO public._prisma_migrations VALUES
	('04f36e79-bcd9-4010-a137-8f05cee94072', 'beb37508456eeb37c3550d91fadc81ec4b31de375ba8e9876f71ff14223dbd0f', '2026-11-28 13:41:42.659+00', '20261123120000_first_tables', NULL, NULL, '2026-11-28 13:41:42.348+00', 1),
	('78d0dcb8-42b1-41e4-875f-37309f265a0e', '801dd38872fccff28fdc8d720d6f04f07bd750f8f046ba5b601eefc7cb06f7fd', '2026-11-28 13:41:42.742+00', '20261123125736_evidence_and_proof', NULL, NULL, '2026-11-28 13:41:42.715+00', 1),
	('b8c0ff99-566e-4f13-b11f-aa5ee026c4ff', '583eec8bfe881eff56e660e27dc11f10272bdee44e02f78da93c29d084d10ef4', '2026-11-28 13:41:42.877+00', '20261125074026_search_and_order', NULL, NULL, '2026-11-28 13:41:42.845+00', 1),
	('aa455c28-91d0-462a-a355-70e95daf0d90', 'ec70ff9de254386805b4d1e05e150431b8003c78251c5de7ee048df5257b3d0a', '2026-11-28 13:41:42.929+00', '20261125083900_level_movement', NULL, NULL, '2026-11-28 13:41:42.902+00', 1);



INSERT INTO public.account VALUES
	('01a22263-f6db-77ae-9717-17863788818f', '01a22263-f316-705e-b518-07f2beb3bda9', 'credential', '01a22263-f316-705e-b518-07f2beb3bda9', NULL, NULL, NULL, NULL, NULL, NULL, '7a169bedd6b53a5a34081b703ed9eb07:dfa28fb4714a14a75600bea70bf2377b3cc207aac045c7f726494ff1ec49f018af42ed2b13e0c2d778da55c0aee34f6fc1cb409c3ef65379f637b80ce1da49b7', '2026-11-28 13:41:46.322+00', '2026-11-28 13:41:46.322+00'),
	('01a22263-fe7d-72a3-937b-6b9c421d377b', '01a22263-f956-73aa-9387-cb8e5dace0d0', 'credential', '01a22263-f956-73aa-9387-cb8e5dace0d0', NULL, NULL, NULL, NULL, NULL, NULL, '911de7fe022404361aec2c5750faf3f1:1d8c99c499a94d29b652c6c5ce1b9fa4350c41907776a24efbbaad2030971705e3b82e80fbdb89b30874ffd3a07317bba3e3fea9b50d43cabedd97e21940c902', '2026-11-28 13:41:48.267+00', '2026-11-28 13:41:48.267+00');



INSERT INTO public.article VALUES
	('01a22263-ff07-743a-bed0-04176e32a3dc', 'Grain', NULL, NULL, NULL, NULL, 'our_draft', NULL, NULL, NULL, false, 'c56a05e007b9213074605e00575635429d4456544d3ccb6e05f33bc1e2980f20', '01a22263-ff07-743a-bed0-08dbac3d932f', NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:52.635+00', NULL, 2);



INSERT INTO public.article_source VALUES
	('01a22263-ff07-743a-bed0-04176e32a3dc', '01a22264-0056-743e-8dd4-0eb21c602bd3', 0),
	('01a22263-ff07-743a-bed0-04176e32a3dc', '01a22264-0079-75c9-9f24-16d2cf3cf464', 1);



INSERT INTO public.claim VALUES
	('01a22263-ffeb-720b-a7e9-5c3c0143dd31', '01a22263-ff07-743a-bed0-04176e32a3dc', 'machine', '2', 'dismissed', 'none', 'dateline', 'date', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '=', NULL, NULL, NULL, NULL, NULL, NULL, 'count', 'March 3, 2026', NULL, NULL, NULL, NULL, NULL, 'March 3, 2026', 'March 3, 2026', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', 0, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:48.423+00', 1, NULL, NULL),
	('01a22263-ffeb-720b-a7e9-67b51b93ddbc', '01a22263-ff07-743a-bed0-04176e32a3dc', 'machine', '2', 'dismissed', 'none', 'period', 'period', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '=', NULL, NULL, NULL, NULL, NULL, NULL, 'count', 'February', NULL, NULL, NULL, NULL, NULL, 'February', 'The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', 0, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:48.423+00', 1, NULL, NULL),
	('01a22263-ffec-7496-9adf-5718fd55e7da', '01a22263-ff07-743a-bed0-04176e32a3dc', 'machine', '2', 'dismissed', 'tick', 'year', 'date', '1987', 0, '1', '1', false, NULL, NULL, NULL, '=', NULL, NULL, NULL, NULL, NULL, NULL, 'count', '1987', '{"low": "1986.5", "high": "1987.5", "lowOpen": false, "highOpen": true}', '{"low": "1986.5", "high": "1987.5", "lowOpen": false, "highOpen": true}', NULL, 1986.5, 1987.5, '1987', 'The authority was founded in 1987.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', 0, '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:48.423+00', 1, NULL, NULL),
	('01a22263-ffeb-720b-a7e9-63f736617a76', '01a22263-ff07-743a-bed0-04176e32a3dc', 'machine', '2', 'verified', NULL, NULL, 'measure', '4.12', 2, '1000000', '1', false, NULL, NULL, NULL, '=', NULL, NULL, '{ton}', 'ton', 'tons', NULL, 'mass', '4.12 million tons', '{"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}', '{"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}', NULL, 4115000000, 4125000000, '4.12 million tons', 'The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said.', 'The corridor', NULL, NULL, 'February', '2026-02-01', '2026-02-28', NULL, NULL, NULL, 'the port authority', '{"period": 0.85, "subject": 0.7, "attribution": 0.85}', '[]', 0.8, '["measure", "public matter", "a change", "a large number", "several figures together", "attributed"]', 'fact', NULL, NULL, NULL, '2026-11-28 13:41:51.261+00', '01a22263-f316-705e-b518-07f2beb3bda9', NULL, NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:51.261+00', 2, '{"claim": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "{ton}", "hedge": null, "amount": {"over": "1", "times": "1000000", "words": false, "written": "4.12"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February"}, "unitText": "tons", "direction": null, "precision": null, "comparator": "="}, "working": {"inputs": [{"name": "a", "figure": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "{ton}", "hedge": null, "amount": {"over": "1", "times": "1000000", "words": false, "written": "4.12"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February"}, "unitText": "tons", "direction": null, "precision": null, "comparator": "="}, "claimId": "01a22263-ffeb-720b-a7e9-63f736617a76", "evidenceId": null}], "finding": {"ifExact": {"claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "source": {"high": null, "unit": "{ton}", "value": "4120000", "interval": {"low": "4120000", "high": "4120000", "lowOpen": false, "highOpen": false}}, "outcome": "exact"}, "outcome": "compared", "working": {"unit": "{ton}", "exact": "4120000", "names": ["a"], "outcome": "worked out", "rounded": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}}, "ifRounded": {"claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "source": {"high": null, "unit": "{ton}", "value": "4120000", "interval": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}}, "outcome": "overlaps"}}, "expression": "a * 1"}, "noSource": false, "comparisons": [{"finding": {"because": "kind of ton", "outcome": "incomparable", "otherwise": null, "alternatives": [{"name": "metric tons", "unit": "t", "value": "4120000", "finding": {"claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "source": {"high": null, "unit": "t", "value": "4118000", "interval": {"low": "4117500", "high": "4118500", "lowOpen": false, "highOpen": true}}, "outcome": "rounds to", "reading": "tight"}}, {"name": "short tons", "unit": "[ston_av]", "value": "3737601.1288", "finding": {"by": "value", "claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "steps": "1901994356/45359237", "source": {"high": null, "unit": "[ston_av]", "value": "205900000000000/45359237", "interval": {"low": "205875000000000/45359237", "high": "205925000000000/45359237", "lowOpen": false, "highOpen": true}}, "outcome": "off by", "absolute": "-19019943560000/45359237", "relative": "-475498589/5147500000"}}, {"name": "long tons", "unit": "[lton_av]", "value": "4186113.264256", "finding": {"by": "value", "claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "steps": "2128539508/317514659", "source": {"high": null, "unit": "[lton_av]", "value": "1286875000000000/317514659", "interval": {"low": "1286718750000000/317514659", "high": "1287031250000000/317514659", "lowOpen": false, "highOpen": true}}, "outcome": "off by", "absolute": "21285395080000/317514659", "relative": "532134877/32171875000"}}]}, "reading": {"is": "figure", "figure": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "t", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "4118000"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February 2026 Grain (tonnes)"}, "unitText": "tonnes", "direction": null, "comparator": "="}, "neighbours": [{"label": "the row below (January 2026)", "evidence": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "t", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "4410000"}, "period": {"to": "2026-01-31", "from": "2026-01-01", "text": "January 2026 Grain (tonnes)"}, "unitText": "tonnes", "direction": null, "comparator": "="}}, {"label": "the column after (Change (%))", "evidence": {"per": null, "base": null, "high": null, "kind": "percent", "unit": "%", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "6.29"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February 2026 Change (%)"}, "unitText": "%", "direction": null, "comparator": "="}}]}, "evidenceId": "01a22264-086a-7338-8e6a-bd1e4c455499"}]}', NULL),
	('01a22263-ffec-7496-9adf-4eab590e93e1', '01a22263-ff07-743a-bed0-04176e32a3dc', 'machine', '2', 'pending', NULL, NULL, 'percent', '6.3', 1, '1', '1', false, NULL, NULL, NULL, '=', NULL, 'up', '%', 'percent', '%', NULL, 'share', '+6.3%', '{"low": "6.25", "high": "6.35", "lowOpen": false, "highOpen": true}', '{"low": "6.25", "high": "6.35", "lowOpen": false, "highOpen": true}', NULL, 0.0625, 0.0635, '6.3%', 'The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said.', 'The corridor', NULL, NULL, 'February', '2026-02-01', '2026-02-28', 'a year ago', '2025-02-01', '2025-02-28', 'the port authority', '{"base": 0.9, "period": 0.85, "subject": 0.6, "attribution": 0.85}', '[{"claimId": "01a22263-ffeb-720b-a7e9-63f736617a76", "relation": "change-of"}]', 0.84, '["percent", "public matter", "a change", "several figures together", "attributed"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:51.911+00', 3, NULL, NULL),
	('01a22263-ffec-7496-9adf-50da31deea5f', '01a22263-ff07-743a-bed0-04176e32a3dc', 'machine', '2', 'pending', NULL, NULL, 'percent', '60', 0, '1', '1', false, NULL, NULL, NULL, '>', 'over', NULL, '%', 'percent', '%', NULL, 'share', 'over 60%', '{"low": "60", "high": "100", "lowOpen": true, "highOpen": false}', '{"low": "60", "high": "100", "lowOpen": true, "highOpen": false}', NULL, 0.6, 1, '60%', 'More than 60% of it was maize.', 'maize', NULL, NULL, 'February', NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', 0.74, '["percent", "a comparison", "said of the past or present"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-28 13:41:48.423+00', '2026-11-28 13:41:52.072+00', 2, NULL, NULL),
	('01a22264-10a0-702c-897a-dfc2fbd8d6bf', '01a22263-ff07-743a-bed0-04176e32a3dc', 'person', '2', 'pending', NULL, NULL, 'number', NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, '=', NULL, NULL, NULL, NULL, NULL, NULL, 'count', 'corridor', NULL, NULL, NULL, NULL, NULL, 'corridor', 'The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '[]', 0.5, '["added by hand"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-28 13:41:52.928+00', '2026-11-28 13:41:52.928+00', 1, NULL, NULL);



INSERT INTO public.claim_search VALUES
	('01a22263-ffeb-720b-a7e9-5c3c0143dd31', '{026,20,202,"3,",arc,ma,mar,rch}'),
	('01a22263-ffeb-720b-a7e9-63f736617a76', '{.12,.3%,12,3%,4.,4.1,6.,6.3,ag,ago,aid,arr,ary,au,aut,bru,ca,car,co,cor,dor,ear,ebr,fe,feb,fr,fro,"go,",hor,id.,ido,ied,ill,in,ion,ity,lio,lli,mi,mil,ons,ori,orr,ort,po,por,rid,rie,rit,rom,rri,rua,"ry,",sa,sai,th,the,tho,to,ton,uar,up,uth,ye,yea}'),
	('01a22263-ffeb-720b-a7e9-67b51b93ddbc', '{.12,.3%,12,3%,4.,4.1,6.,6.3,ag,ago,aid,arr,ary,au,aut,bru,ca,car,co,cor,dor,ear,ebr,fe,feb,fr,fro,"go,",hor,id.,ido,ied,ill,in,ion,ity,lio,lli,mi,mil,ons,ori,orr,ort,po,por,rid,rie,rit,rom,rri,rua,"ry,",sa,sai,th,the,tho,to,ton,uar,up,uth,ye,yea}'),
	('01a22263-ffec-7496-9adf-4eab590e93e1', '{+6,+6.,.12,.3%,12,3%,4.,4.1,6.,6.3,ag,ago,aid,arr,ary,au,aut,bru,ca,car,co,cor,dor,ear,ebr,fe,feb,fr,fro,"go,",hor,id.,ido,ied,ill,in,ion,ity,lio,lli,mi,mil,ons,ori,orr,ort,po,por,rid,rie,rit,rom,rri,rua,"ry,",sa,sai,th,the,tho,to,ton,uar,up,uth,ye,yea}'),
	('01a22263-ffec-7496-9adf-5718fd55e7da', '{19,198,87.,987,au,aut,ded,fo,fou,hor,in,ity,nde,ori,oun,rit,th,the,tho,und,uth,wa,was}'),
	('01a22263-ffec-7496-9adf-50da31deea5f', '{60,60%,aiz,han,it,ize,ma,mai,mo,mor,of,ore,ov,ove,th,tha,ver,wa,was,ze.}'),
	('01a22264-10a0-702c-897a-dfc2fbd8d6bf', '{.12,.3%,12,3%,4.,4.1,6.,6.3,ag,ago,aid,arr,ary,au,aut,bru,ca,car,co,cor,dor,ear,ebr,fe,feb,fr,fro,"go,",hor,id.,ido,ied,ill,in,ion,ity,lio,lli,mi,mil,ons,ori,orr,ort,po,por,rid,rie,rit,rom,rri,rua,"ry,",sa,sai,th,the,tho,to,ton,uar,up,uth,ye,yea}');






INSERT INTO public.evidence VALUES
	('01a22264-086a-7338-8e6a-bd1e4c455499', '01a22263-ffeb-720b-a7e9-63f736617a76', '01a22264-03ef-7549-a9f9-ed2e6529e7ec', '01a22264-0463-71fd-adff-f6fe4fae6463', 'number', '4,118,000', '{"end": 147, "cell": {"row": 1, "table": 0, "column": 1}, "start": 138}', '4,118,000', '{"is": "figure", "figure": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "t", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "4118000"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February 2026 Grain (tonnes)"}, "unitText": "tonnes", "direction": null, "comparator": "="}, "neighbours": [{"label": "the row below (January 2026)", "evidence": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "t", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "4410000"}, "period": {"to": "2026-01-31", "from": "2026-01-01", "text": "January 2026 Grain (tonnes)"}, "unitText": "tonnes", "direction": null, "comparator": "="}}, {"label": "the column after (Change (%))", "evidence": {"per": null, "base": null, "high": null, "kind": "percent", "unit": "%", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "6.29"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February 2026 Change (%)"}, "unitText": "%", "direction": null, "comparator": "="}}]}', NULL, NULL, '01a22263-f316-705e-b518-07f2beb3bda9', '2026-11-28 13:41:50.826+00', '2026-11-28 13:41:50.826+00', NULL, 1);



INSERT INTO public.finding_answer VALUES
	('01a22263-ff07-743a-bed0-04176e32a3dc', 'change:a|b', 'Another year.', '01a22263-f316-705e-b518-07f2beb3bda9', '2026-11-28 13:41:52.794+00');



INSERT INTO public.history VALUES
	(1, '2026-11-28 13:41:44.78+00', NULL, 'person.invite', 'link', '01a22263-ee78-7758-ab7e-eec5d154d535', NULL, '{"seq":"1","at":"2026-11-28T13:41:44.780Z","actor":{"kind":"system","id":null,"name":"system"},"action":"person.invite","subject":{"kind":"link","id":"01a22263-ee78-7758-ab7e-eec5d154d535"},"articleId":null,"before":null,"after":{"purpose":"invitation","role":"reviewer","email":null,"personId":null,"expiresAt":"2026-12-05T13:41:44.184Z","usedAt":null,"usedById":null,"revokedAt":null}}', '0000000000000000000000000000000000000000000000000000000000000000', 'ffa93d31db89212a44e7160dac88de86c3cbb5fb17986877bc4e287c57760998'),
	(2, '2026-11-28 13:41:46.507+00', NULL, 'invitation.accept', 'person', '01a22263-f316-705e-b518-07f2beb3bda9', NULL, '{"seq":"2","at":"2026-11-28T13:41:46.507Z","actor":{"kind":"visitor","id":null,"name":"visitor"},"action":"invitation.accept","subject":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9"},"articleId":null,"before":null,"after":{"name":"Ana Lind","email":"reviewer1@desk.example","role":"reviewer","singleKeys":true,"deactivatedAt":null,"version":1}}', 'ffa93d31db89212a44e7160dac88de86c3cbb5fb17986877bc4e287c57760998', '936dfb6a85edec3b0821deb421e85373103bfb0681a686ab6aabc11292f76e35'),
	(3, '2026-11-28 13:41:46.507+00', NULL, 'invitation.accept', 'link', '01a22263-ee78-7758-ab7e-eec5d154d535', NULL, '{"seq":"3","at":"2026-11-28T13:41:46.507Z","actor":{"kind":"visitor","id":null,"name":"visitor"},"action":"invitation.accept","subject":{"kind":"link","id":"01a22263-ee78-7758-ab7e-eec5d154d535"},"articleId":null,"before":{"purpose":"invitation","role":"reviewer","email":null,"personId":null,"expiresAt":"2026-12-05T13:41:44.184Z","usedAt":null,"usedById":null,"revokedAt":null},"after":{"purpose":"invitation","role":"reviewer","email":null,"personId":null,"expiresAt":"2026-12-05T13:41:44.184Z","usedAt":"2026-11-28T13:41:45.118Z","usedById":"01a22263-f316-705e-b518-07f2beb3bda9","revokedAt":null}}', '936dfb6a85edec3b0821deb421e85373103bfb0681a686ab6aabc11292f76e35', '7f6f2755994b7d380b0ce64406d4a4c39748826416b35916740586f8cabb37b3'),
	(4, '2026-11-28 13:41:46.777+00', NULL, 'person.invite', 'link', '01a22263-f84d-75de-884c-9454a135bb4e', NULL, '{"seq":"4","at":"2026-11-28T13:41:46.777Z","actor":{"kind":"system","id":null,"name":"system"},"action":"person.invite","subject":{"kind":"link","id":"01a22263-f84d-75de-884c-9454a135bb4e"},"articleId":null,"before":null,"after":{"purpose":"invitation","role":"editor","email":null,"personId":null,"expiresAt":"2026-12-05T13:41:46.701Z","usedAt":null,"usedById":null,"revokedAt":null}}', '7f6f2755994b7d380b0ce64406d4a4c39748826416b35916740586f8cabb37b3', '67ac27e1ee480908a9fea6bb8abac7798aefd4b4e1a03362ca912f49431b865e'),
	(5, '2026-11-28 13:41:48.311+00', NULL, 'invitation.accept', 'person', '01a22263-f956-73aa-9387-cb8e5dace0d0', NULL, '{"seq":"5","at":"2026-11-28T13:41:48.311Z","actor":{"kind":"visitor","id":null,"name":"visitor"},"action":"invitation.accept","subject":{"kind":"person","id":"01a22263-f956-73aa-9387-cb8e5dace0d0"},"articleId":null,"before":null,"after":{"name":"Bo Okafor","email":"editor2@desk.example","role":"editor","singleKeys":true,"deactivatedAt":null,"version":1}}', '67ac27e1ee480908a9fea6bb8abac7798aefd4b4e1a03362ca912f49431b865e', '6f627ed1b3256ff70fdfb07b313d82d6f38bba8555d0ac3489237996820a0a24'),
	(6, '2026-11-28 13:41:48.311+00', NULL, 'invitation.accept', 'link', '01a22263-f84d-75de-884c-9454a135bb4e', NULL, '{"seq":"6","at":"2026-11-28T13:41:48.311Z","actor":{"kind":"visitor","id":null,"name":"visitor"},"action":"invitation.accept","subject":{"kind":"link","id":"01a22263-f84d-75de-884c-9454a135bb4e"},"articleId":null,"before":{"purpose":"invitation","role":"editor","email":null,"personId":null,"expiresAt":"2026-12-05T13:41:46.701Z","usedAt":null,"usedById":null,"revokedAt":null},"after":{"purpose":"invitation","role":"editor","email":null,"personId":null,"expiresAt":"2026-12-05T13:41:46.701Z","usedAt":"2026-11-28T13:41:46.915Z","usedById":"01a22263-f956-73aa-9387-cb8e5dace0d0","revokedAt":null}}', '6f627ed1b3256ff70fdfb07b313d82d6f38bba8555d0ac3489237996820a0a24', 'c9e246db182dce969d5f7b816ff0bc466103fa6be4c7e1fc107be6bc33d9f01f'),
	(7, '2026-11-28 13:41:48.823+00', NULL, 'article.add', 'article', '01a22263-ff07-743a-bed0-04176e32a3dc', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"7","at":"2026-11-28T13:41:48.823Z","actor":{"kind":"command","id":null,"name":"command"},"action":"article.add","subject":{"kind":"article","id":"01a22263-ff07-743a-bed0-04176e32a3dc"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":null,"after":{"addedById":null,"archivedAt":null,"byline":null,"checkerId":null,"currentRevisionId":"01a22263-ff07-743a-bed0-08dbac3d932f","deadline":null,"id":"01a22263-ff07-743a-bed0-04176e32a3dc","isSample":false,"ownership":"our_draft","publishedOn":"2026-03-03T00:00:00.000Z","publisher":null,"sha256":"c56a05e007b9213074605e00575635429d4456544d3ccb6e05f33bc1e2980f20","title":"Grain corridor","url":null,"version":1,"writer":null,"revisionId":"01a22263-ff07-743a-bed0-08dbac3d932f","claims":[["01a22263-ffeb-720b-a7e9-5c3c0143dd31","378311b3c67d2a45207c33c6c18bb3790de116403b0a93f06935c6b2920f4405"],["01a22263-ffeb-720b-a7e9-63f736617a76","aa9fb9f4cb2ae6c1513768b3815ab6cdb97311ea096a31f799af9f1f67615ea4"],["01a22263-ffeb-720b-a7e9-67b51b93ddbc","fe664ae931500bbc0b0ebb159c2e98edcb99f833f1a8da310418bce43a1c1d8c"],["01a22263-ffec-7496-9adf-4eab590e93e1","c607f843e0a87310aca351090dc814a25b73e66ff1bee4de66f07d1d6f5a60d3"],["01a22263-ffec-7496-9adf-50da31deea5f","1e4a0364ae4a513f0e544c7564f1477d87ba79a21ceb078a127268ee861f0f28"],["01a22263-ffec-7496-9adf-5718fd55e7da","273f697c73dbeb5b1ecbc7156774ea72098306d9b82b4d77aa0fc66789c5435b"]]}}', 'c9e246db182dce969d5f7b816ff0bc466103fa6be4c7e1fc107be6bc33d9f01f', '681d165ed646d4630f9cd2c06969af2bde88d75dd903e527ccd4ff022a7b0284'),
	(8, '2026-11-28 13:41:48.823+00', NULL, 'article.add', 'source', '01a22264-0056-743e-8dd4-0eb21c602bd3', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"8","at":"2026-11-28T13:41:48.823Z","actor":{"kind":"command","id":null,"name":"command"},"action":"article.add","subject":{"kind":"source","id":"01a22264-0056-743e-8dd4-0eb21c602bd3"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":null,"after":{"addedById":null,"asOf":null,"confidential":false,"domain":null,"how":null,"id":"01a22264-0056-743e-8dd4-0eb21c602bd3","kind":"paper","note":null,"occurred":null,"primary":null,"publishedOn":null,"publisher":null,"removedAt":null,"title":"Port yearbook","url":null,"version":1,"who":null,"readers":[]}}', '681d165ed646d4630f9cd2c06969af2bde88d75dd903e527ccd4ff022a7b0284', '7a16191996c8aca77aa76cad60de35b61bc3f23e00668b46b4aac5cb55a817dc'),
	(9, '2026-11-28 13:41:48.823+00', NULL, 'article.add', 'source', '01a22264-0079-75c9-9f24-16d2cf3cf464', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"9","at":"2026-11-28T13:41:48.823Z","actor":{"kind":"command","id":null,"name":"command"},"action":"article.add","subject":{"kind":"source","id":"01a22264-0079-75c9-9f24-16d2cf3cf464"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":null,"after":{"addedById":null,"asOf":null,"confidential":false,"domain":"port.example","how":null,"id":"01a22264-0079-75c9-9f24-16d2cf3cf464","kind":"link","note":null,"occurred":null,"primary":null,"publishedOn":null,"publisher":null,"removedAt":null,"title":null,"url":"https://port.example/bulletin","version":1,"who":null,"readers":[]}}', '7a16191996c8aca77aa76cad60de35b61bc3f23e00668b46b4aac5cb55a817dc', 'b5e48b340981d4c6246ab7af55a86dcda4b803c24fec547c878d7841c8064b6d'),
	(10, '2026-11-28 13:41:49.959+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'source.add', 'source', '01a22264-03ef-7549-a9f9-ed2e6529e7ec', NULL, '{"seq":"10","at":"2026-11-28T13:41:49.959Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"source.add","subject":{"kind":"source","id":"01a22264-03ef-7549-a9f9-ed2e6529e7ec"},"articleId":null,"before":null,"after":{"addedById":"01a22263-f316-705e-b518-07f2beb3bda9","asOf":null,"confidential":true,"domain":null,"how":null,"id":"01a22264-03ef-7549-a9f9-ed2e6529e7ec","kind":"text","note":null,"occurred":null,"primary":null,"publishedOn":null,"publisher":null,"removedAt":null,"title":"Bulletin","url":null,"version":1,"who":null,"readers":[]}}', 'b5e48b340981d4c6246ab7af55a86dcda4b803c24fec547c878d7841c8064b6d', 'cdd16eb69e0065d66b0bb5da2ef3cd2b3e26726b060b72b2f5c35fa818167424'),
	(11, '2026-11-28 13:41:49.959+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'source.add', 'snapshot', '01a22264-0463-71fd-adff-f6fe4fae6463', NULL, '{"seq":"11","at":"2026-11-28T13:41:49.959Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"source.add","subject":{"kind":"snapshot","id":"01a22264-0463-71fd-adff-f6fe4fae6463"},"articleId":null,"before":null,"after":{"byteLength":179,"contentType":"text/plain; charset=utf-8","finalUrl":null,"id":"01a22264-0463-71fd-adff-f6fe4fae6463","readAs":"text","retrievedAt":"2026-11-28T13:41:49.643Z","sha256":"2454b7783cbae4f052a0b9136e1801253348b2ed18fdc01ab3cb9bf9bb16e1ae","sourceId":"01a22264-03ef-7549-a9f9-ed2e6529e7ec","tablesSha256":"46dcb9e5562af9d19f3e04803c8fbcb7104bd8bd845e57b813ae23ead33922b2","takenById":"01a22263-f316-705e-b518-07f2beb3bda9","textSha256":"2454b7783cbae4f052a0b9136e1801253348b2ed18fdc01ab3cb9bf9bb16e1ae","title":null}}', 'cdd16eb69e0065d66b0bb5da2ef3cd2b3e26726b060b72b2f5c35fa818167424', 'e4497df2888be120273f1cef867682b2ed2963e4798064520cd6b102dc05a9a0'),
	(12, '2026-11-28 13:41:51.077+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'evidence.pin', 'evidence', '01a22264-086a-7338-8e6a-bd1e4c455499', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"12","at":"2026-11-28T13:41:51.077Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"evidence.pin","subject":{"kind":"evidence","id":"01a22264-086a-7338-8e6a-bd1e4c455499"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":null,"after":{"addedById":"01a22263-f316-705e-b518-07f2beb3bda9","asOf":null,"claimId":"01a22263-ffeb-720b-a7e9-63f736617a76","id":"01a22264-086a-7338-8e6a-bd1e4c455499","kind":"number","note":null,"quote":"4,118,000","reading":{"is":"figure","figure":{"per":null,"base":null,"high":null,"kind":"measure","unit":"t","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"4118000"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February 2026 Grain (tonnes)"},"unitText":"tonnes","direction":null,"comparator":"="},"neighbours":[{"label":"the row below (January 2026)","evidence":{"per":null,"base":null,"high":null,"kind":"measure","unit":"t","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"4410000"},"period":{"to":"2026-01-31","from":"2026-01-01","text":"January 2026 Grain (tonnes)"},"unitText":"tonnes","direction":null,"comparator":"="}},{"label":"the column after (Change (%))","evidence":{"per":null,"base":null,"high":null,"kind":"percent","unit":"%","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"6.29"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February 2026 Change (%)"},"unitText":"%","direction":null,"comparator":"="}}]},"removedAt":null,"selector":{"end":147,"cell":{"row":1,"table":0,"column":1},"start":138},"snapshotId":"01a22264-0463-71fd-adff-f6fe4fae6463","sourceId":"01a22264-03ef-7549-a9f9-ed2e6529e7ec","valueAsPrinted":"4,118,000","version":1}}', 'e4497df2888be120273f1cef867682b2ed2963e4798064520cd6b102dc05a9a0', 'c8ff394ad1ba2880181e796de0b9c69ac91bda739f6be938d5f3455e8c4e8683'),
	(13, '2026-11-28 13:41:51.619+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'verdict.record', 'claim', '01a22263-ffeb-720b-a7e9-63f736617a76', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"13","at":"2026-11-28T13:41:51.619Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"verdict.record","subject":{"kind":"claim","id":"01a22263-ffeb-720b-a7e9-63f736617a76"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":{"checkedAs":null,"decidedAt":null,"decidedById":null,"proof":null,"status":"pending","version":1},"after":{"checkedAs":"fact","decidedAt":"2026-11-28T13:41:51.261Z","decidedById":"01a22263-f316-705e-b518-07f2beb3bda9","proof":{"claim":{"per":null,"base":null,"high":null,"kind":"measure","unit":"{ton}","hedge":null,"amount":{"over":"1","times":"1000000","words":false,"written":"4.12"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February"},"unitText":"tons","direction":null,"precision":null,"comparator":"="},"working":{"inputs":[{"name":"a","figure":{"per":null,"base":null,"high":null,"kind":"measure","unit":"{ton}","hedge":null,"amount":{"over":"1","times":"1000000","words":false,"written":"4.12"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February"},"unitText":"tons","direction":null,"precision":null,"comparator":"="},"claimId":"01a22263-ffeb-720b-a7e9-63f736617a76","evidenceId":null}],"finding":{"ifExact":{"claim":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true},"source":{"high":null,"unit":"{ton}","value":"4120000","interval":{"low":"4120000","high":"4120000","lowOpen":false,"highOpen":false}},"outcome":"exact"},"outcome":"compared","working":{"unit":"{ton}","exact":"4120000","names":["a"],"outcome":"worked out","rounded":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true}},"ifRounded":{"claim":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true},"source":{"high":null,"unit":"{ton}","value":"4120000","interval":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true}},"outcome":"overlaps"}},"expression":"a * 1"},"noSource":false,"comparisons":[{"finding":{"because":"kind of ton","outcome":"incomparable","otherwise":null,"alternatives":[{"name":"metric tons","unit":"t","value":"4120000","finding":{"claim":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true},"source":{"high":null,"unit":"t","value":"4118000","interval":{"low":"4117500","high":"4118500","lowOpen":false,"highOpen":true}},"outcome":"rounds to","reading":"tight"}},{"name":"short tons","unit":"[ston_av]","value":"3737601.1288","finding":{"by":"value","claim":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true},"steps":"1901994356/45359237","source":{"high":null,"unit":"[ston_av]","value":"205900000000000/45359237","interval":{"low":"205875000000000/45359237","high":"205925000000000/45359237","lowOpen":false,"highOpen":true}},"outcome":"off by","absolute":"-19019943560000/45359237","relative":"-475498589/5147500000"}},{"name":"long tons","unit":"[lton_av]","value":"4186113.264256","finding":{"by":"value","claim":{"low":"4115000","high":"4125000","lowOpen":false,"highOpen":true},"steps":"2128539508/317514659","source":{"high":null,"unit":"[lton_av]","value":"1286875000000000/317514659","interval":{"low":"1286718750000000/317514659","high":"1287031250000000/317514659","lowOpen":false,"highOpen":true}},"outcome":"off by","absolute":"21285395080000/317514659","relative":"532134877/32171875000"}}]},"reading":{"is":"figure","figure":{"per":null,"base":null,"high":null,"kind":"measure","unit":"t","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"4118000"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February 2026 Grain (tonnes)"},"unitText":"tonnes","direction":null,"comparator":"="},"neighbours":[{"label":"the row below (January 2026)","evidence":{"per":null,"base":null,"high":null,"kind":"measure","unit":"t","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"4410000"},"period":{"to":"2026-01-31","from":"2026-01-01","text":"January 2026 Grain (tonnes)"},"unitText":"tonnes","direction":null,"comparator":"="}},{"label":"the column after (Change (%))","evidence":{"per":null,"base":null,"high":null,"kind":"percent","unit":"%","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"6.29"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February 2026 Change (%)"},"unitText":"%","direction":null,"comparator":"="}}]},"evidenceId":"01a22264-086a-7338-8e6a-bd1e4c455499"}]},"status":"verified","version":2}}', 'c8ff394ad1ba2880181e796de0b9c69ac91bda739f6be938d5f3455e8c4e8683', '2cdcf8ff6e00744657d35e1147f73eddd7e6f91813832702821693ee6c019efe'),
	(14, '2026-11-28 13:41:51.83+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'verdict.record', 'claim', '01a22263-ffec-7496-9adf-4eab590e93e1', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"14","at":"2026-11-28T13:41:51.830Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"verdict.record","subject":{"kind":"claim","id":"01a22263-ffec-7496-9adf-4eab590e93e1"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":{"decidedAt":null,"decidedById":null,"disputeReason":null,"proof":null,"status":"pending","version":1},"after":{"decidedAt":"2026-11-28T13:41:51.715Z","decidedById":"01a22263-f316-705e-b518-07f2beb3bda9","disputeReason":"value","proof":{"claim":{"per":null,"base":{"to":"2025-02-28","from":"2025-02-01","text":"a year ago"},"high":null,"kind":"percent","unit":"%","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"6.3"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February"},"unitText":"%","direction":"up","precision":null,"comparator":"="},"working":null,"noSource":false,"comparisons":[]},"status":"disputed","version":2}}', '2cdcf8ff6e00744657d35e1147f73eddd7e6f91813832702821693ee6c019efe', '1de2261c56dbc44e717f675faa7f9cdc6cce49d7e86b7b5ada13619eb745c18c'),
	(15, '2026-11-28 13:41:52.022+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'verdict.undo', 'claim', '01a22263-ffec-7496-9adf-4eab590e93e1', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"15","at":"2026-11-28T13:41:52.022Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"verdict.undo","subject":{"kind":"claim","id":"01a22263-ffec-7496-9adf-4eab590e93e1"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":{"decidedAt":"2026-11-28T13:41:51.715Z","decidedById":"01a22263-f316-705e-b518-07f2beb3bda9","disputeReason":"value","proof":{"claim":{"per":null,"base":{"to":"2025-02-28","from":"2025-02-01","text":"a year ago"},"high":null,"kind":"percent","unit":"%","hedge":null,"amount":{"over":"1","times":"1","words":false,"written":"6.3"},"period":{"to":"2026-02-28","from":"2026-02-01","text":"February"},"unitText":"%","direction":"up","precision":null,"comparator":"="},"working":null,"noSource":false,"comparisons":[]},"status":"disputed","version":2},"after":{"decidedAt":null,"decidedById":null,"disputeReason":null,"proof":null,"status":"pending","version":3}}', '1de2261c56dbc44e717f675faa7f9cdc6cce49d7e86b7b5ada13619eb745c18c', '740b45870730131f5d8f84bc46219ab59c3478c591e5bdd5b365ca28892ce3a8'),
	(16, '2026-11-28 13:41:52.211+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'claim.correct', 'claim', '01a22263-ffec-7496-9adf-50da31deea5f', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"16","at":"2026-11-28T13:41:52.211Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"claim.correct","subject":{"kind":"claim","id":"01a22263-ffec-7496-9adf-50da31deea5f"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":{"period":null,"subject":null,"version":1},"after":{"period":"February","subject":"maize","version":2}}', '740b45870730131f5d8f84bc46219ab59c3478c591e5bdd5b365ca28892ce3a8', '377d4bb10bc9647ef91a4e3dfcd1b46d6857496655cc508314cb646e7139b4f0'),
	(17, '2026-11-28 13:41:52.507+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'source.edit', 'source', '01a22264-03ef-7549-a9f9-ed2e6529e7ec', NULL, '{"seq":"17","at":"2026-11-28T13:41:52.507Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"source.edit","subject":{"kind":"source","id":"01a22264-03ef-7549-a9f9-ed2e6529e7ec"},"articleId":null,"before":{"title":"Bulletin","version":1,"readers":[]},"after":{"title":"Bulletin, second issue","version":2,"readers":["01a22263-f956-73aa-9387-cb8e5dace0d0"]}}', '377d4bb10bc9647ef91a4e3dfcd1b46d6857496655cc508314cb646e7139b4f0', 'e137bf822ba83ae3a97b687071f2dfa78c24e79bbd15186c484178064b72bebf'),
	(18, '2026-11-28 13:41:52.691+00', '01a22263-f956-73aa-9387-cb8e5dace0d0', 'article.edit', 'article', '01a22263-ff07-743a-bed0-04176e32a3dc', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"18","at":"2026-11-28T13:41:52.691Z","actor":{"kind":"person","id":"01a22263-f956-73aa-9387-cb8e5dace0d0","name":"Bo Okafor"},"action":"article.edit","subject":{"kind":"article","id":"01a22263-ff07-743a-bed0-04176e32a3dc"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":{"publishedOn":"2026-03-03T00:00:00.000Z","title":"Grain corridor","version":1},"after":{"publishedOn":null,"title":"Grain","version":2}}', 'e137bf822ba83ae3a97b687071f2dfa78c24e79bbd15186c484178064b72bebf', 'b8c78f71215b700ce969575a844a550d0ffa85fc6c8428f4d8ddb475c8916db0'),
	(19, '2026-11-28 13:41:52.824+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'finding.answer', 'finding', '01a22263-ff07-743a-bed0-04176e32a3dc change:a|b', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"19","at":"2026-11-28T13:41:52.824Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"finding.answer","subject":{"kind":"finding","id":"01a22263-ff07-743a-bed0-04176e32a3dc change:a|b"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":null,"after":{"reason":"Another year."}}', 'b8c78f71215b700ce969575a844a550d0ffa85fc6c8428f4d8ddb475c8916db0', '268369622c7e9d0339cedf19c33b8ffacbd5bf2dd7811539be1afcc638008641'),
	(20, '2026-11-28 13:41:53.06+00', '01a22263-f316-705e-b518-07f2beb3bda9', 'claim.add', 'claim', '01a22264-10a0-702c-897a-dfc2fbd8d6bf', '01a22263-ff07-743a-bed0-04176e32a3dc', '{"seq":"20","at":"2026-11-28T13:41:53.060Z","actor":{"kind":"person","id":"01a22263-f316-705e-b518-07f2beb3bda9","name":"Ana Lind"},"action":"claim.add","subject":{"kind":"claim","id":"01a22264-10a0-702c-897a-dfc2fbd8d6bf"},"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","before":null,"after":{"articleId":"01a22263-ff07-743a-bed0-04176e32a3dc","attribution":null,"base":null,"baseFrom":null,"baseTo":null,"certainty":{},"checkedAs":null,"comparator":"=","decidedAt":null,"decidedById":null,"dimension":"count","direction":null,"display":"corridor","disputeReason":null,"engineVersion":"2","hedge":null,"highOver":null,"highTimes":null,"highWritten":null,"highest":null,"id":"01a22264-10a0-702c-897a-dfc2fbd8d6bf","inWords":false,"kind":"number","lane":null,"links":[],"loose":null,"lowest":null,"madeBy":"person","movement":null,"note":null,"ofWhat":null,"over":null,"per":null,"period":null,"periodFrom":null,"periodTo":null,"place":null,"precision":null,"proof":null,"proposedWording":null,"quote":"corridor","reason":null,"scale":null,"sentence":"The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said.","status":"pending","subject":null,"tickedAt":null,"tickedById":null,"tight":null,"times":null,"unit":null,"unitName":null,"unitText":null,"version":1,"worthiness":0.5,"worthinessReasons":["added by hand"],"written":null}}', '268369622c7e9d0339cedf19c33b8ffacbd5bf2dd7811539be1afcc638008641', '9478497f77c813ef0bdcd04cb788a733a28a69e86e26c6211970976100d852df'),
	(21, '2026-11-28 13:41:53.194+00', NULL, 'samples.load', 'article', '01a22264-112e-74e9-abe7-b206dc2f0a46', '01a22264-112e-74e9-abe7-b206dc2f0a46', '{"seq":"21","at":"2026-11-28T13:41:53.194Z","actor":{"kind":"command","id":null,"name":"command"},"action":"samples.load","subject":{"kind":"article","id":"01a22264-112e-74e9-abe7-b206dc2f0a46"},"articleId":"01a22264-112e-74e9-abe7-b206dc2f0a46","before":null,"after":{"addedById":null,"archivedAt":null,"byline":null,"checkerId":null,"currentRevisionId":"01a22264-112e-74e9-abe7-b65d82564b67","deadline":null,"id":"01a22264-112e-74e9-abe7-b206dc2f0a46","isSample":true,"ownership":"our_draft","publishedOn":null,"publisher":null,"sha256":"26b178f41387dcb444483fde56a31c7fde30420e9d74ee0ca96eec38e508de86","title":"Sample","url":null,"version":1,"writer":null,"revisionId":"01a22264-112e-74e9-abe7-b65d82564b67","claims":[["01a22264-114a-706b-b7c2-e7c055cf081f","514cb7667e7a14a33349d1bb3da24f778f8ffca0091a4e80ba28f655a03c8e97"],["01a22264-1168-725e-af31-67f560654100","a02cf0295d71d25eb297ad72bd7d971274e9acc08f6581a623e9f8b105012ae8"]]}}', '9478497f77c813ef0bdcd04cb788a733a28a69e86e26c6211970976100d852df', '45b1e286cdd44519cacc9f7f1be39112e31c23e4083d19f9c9d5a59fbdf35b32'),
	(22, '2026-11-28 13:41:53.194+00', NULL, 'samples.load', 'source', '01a22264-118f-73af-a674-c412f1e990da', '01a22264-112e-74e9-abe7-b206dc2f0a46', '{"seq":"22","at":"2026-11-28T13:41:53.194Z","actor":{"kind":"command","id":null,"name":"command"},"action":"samples.load","subject":{"kind":"source","id":"01a22264-118f-73af-a674-c412f1e990da"},"articleId":"01a22264-112e-74e9-abe7-b206dc2f0a46","before":null,"after":{"addedById":null,"asOf":null,"confidential":false,"domain":null,"how":null,"id":"01a22264-118f-73af-a674-c412f1e990da","kind":"paper","note":null,"occurred":null,"primary":null,"publishedOn":null,"publisher":null,"removedAt":null,"title":"Well book","url":null,"version":1,"who":null,"readers":[]}}', '45b1e286cdd44519cacc9f7f1be39112e31c23e4083d19f9c9d5a59fbdf35b32', '97c2d1bfaf114c55bd2034bf2cb4ead233279dd63269f834d77c6e4674dee501'),
	(23, '2026-11-28 13:41:53.434+00', NULL, 'samples.remove', 'article', '01a22264-112e-74e9-abe7-b206dc2f0a46', '01a22264-112e-74e9-abe7-b206dc2f0a46', '{"seq":"23","at":"2026-11-28T13:41:53.434Z","actor":{"kind":"command","id":null,"name":"command"},"action":"samples.remove","subject":{"kind":"article","id":"01a22264-112e-74e9-abe7-b206dc2f0a46"},"articleId":"01a22264-112e-74e9-abe7-b206dc2f0a46","before":{"title":"Sample"},"after":null}', '97c2d1bfaf114c55bd2034bf2cb4ead233279dd63269f834d77c6e4674dee501', '945c9f259bb7e99d927d978d003e60f5a06fcbc21b75179998ecc6ff50a9d822'),
	(24, '2026-11-28 13:41:53.434+00', NULL, 'samples.remove', 'source', '01a22264-118f-73af-a674-c412f1e990da', NULL, '{"seq":"24","at":"2026-11-28T13:41:53.434Z","actor":{"kind":"command","id":null,"name":"command"},"action":"samples.remove","subject":{"kind":"source","id":"01a22264-118f-73af-a674-c412f1e990da"},"articleId":null,"before":{"title":"Well book","url":null},"after":null}', '945c9f259bb7e99d927d978d003e60f5a06fcbc21b75179998ecc6ff50a9d822', '90add5783147f4f8378a44fff61e40070c433dc7c1f4a548f8dcf653fc526b3f');



INSERT INTO public.one_time_link VALUES
	('01a22263-ee78-7758-ab7e-eec5d154d535', 'invitation', '7c4ad2f068e852325b87e91c32f61b06c889120578ee8e3efa62f366bbc13a30', NULL, 'reviewer', NULL, NULL, '2026-11-28 13:41:44.184+00', '2026-12-05 13:41:44.184+00', '2026-11-28 13:41:45.118+00', '01a22263-f316-705e-b518-07f2beb3bda9', NULL),
	('01a22263-f84d-75de-884c-9454a135bb4e', 'invitation', 'd3861fe2933d89968c16ec904dd4151c695947c58b41f551fef74d9d11106dcb', NULL, 'editor', NULL, NULL, '2026-11-28 13:41:46.701+00', '2026-12-05 13:41:46.701+00', '2026-11-28 13:41:46.915+00', '01a22263-f956-73aa-9387-cb8e5dace0d0', NULL);



INSERT INTO public.place VALUES
	('01a22263-ffeb-720b-a7e9-5c3c0143dd31', '01a22263-ff07-743a-bed0-08dbac3d932f', 60, 73, 60, 73, 60, 73, 60, 73),
	('01a22263-ffeb-720b-a7e9-63f736617a76', '01a22263-ff07-743a-bed0-08dbac3d932f', 96, 108, 96, 113, 96, 113, 75, 176),
	('01a22263-ffeb-720b-a7e9-67b51b93ddbc', '01a22263-ff07-743a-bed0-08dbac3d932f', 117, 125, 117, 125, 117, 125, 75, 176),
	('01a22263-ffec-7496-9adf-4eab590e93e1', '01a22263-ff07-743a-bed0-08dbac3d932f', 130, 133, 130, 134, 130, 134, 75, 176),
	('01a22263-ffec-7496-9adf-50da31deea5f', '01a22263-ff07-743a-bed0-08dbac3d932f', 187, 189, 187, 190, 187, 190, 177, 207),
	('01a22263-ffec-7496-9adf-5718fd55e7da', '01a22263-ff07-743a-bed0-08dbac3d932f', 237, 241, 237, 241, 237, 241, 208, 242),
	('01a22264-10a0-702c-897a-dfc2fbd8d6bf', '01a22263-ff07-743a-bed0-08dbac3d932f', 79, 87, 79, 87, 79, 87, 75, 176);






INSERT INTO public.revision VALUES
	('01a22263-ff07-743a-bed0-08dbac3d932f', '01a22263-ff07-743a-bed0-04176e32a3dc', 1, 'Grain corridor carries more than last year
By Ada Lindqvist
March 3, 2026

The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said. More than 60% of it was maize. The authority was founded in 1987.
', 'c56a05e007b9213074605e00575635429d4456544d3ccb6e05f33bc1e2980f20', '2', NULL, '2026-11-28 13:41:48.423+00');









INSERT INTO public.snapshot VALUES
	('01a22264-0463-71fd-adff-f6fe4fae6463', '01a22264-03ef-7549-a9f9-ed2e6529e7ec', '2454b7783cbae4f052a0b9136e1801253348b2ed18fdc01ab3cb9bf9bb16e1ae', 'text/plain; charset=utf-8', 179, '2026-11-28 13:41:49.643+00', NULL, NULL, 'text', '46dcb9e5562af9d19f3e04803c8fbcb7104bd8bd845e57b813ae23ead33922b2', '01a22263-f316-705e-b518-07f2beb3bda9', '2454b7783cbae4f052a0b9136e1801253348b2ed18fdc01ab3cb9bf9bb16e1ae');



INSERT INTO public.snapshot_chunk VALUES
	('01a22264-0463-71fd-adff-f6fe4fae6463', 'bytes', 0, '\x506f72742062756c6c6574696e2c207365636f6e642069737375650a4d61697a65207761732036312e3425206f6620616c6c20677261696e2e204f66203135302070696c6f74732c2031322077657265206f6e206c656176652e0a0a4d6f6e746809477261696e2028746f6e6e657329094368616e6765202825290a4665627275617279203230323609342c3131382c30303009362e32390a4a616e75617279203230323609342c3431302c30303009322e31'),
	('01a22264-0463-71fd-adff-f6fe4fae6463', 'text', 0, '\x506f72742062756c6c6574696e2c207365636f6e642069737375650a4d61697a65207761732036312e3425206f6620616c6c20677261696e2e204f66203135302070696c6f74732c2031322077657265206f6e206c656176652e0a0a4d6f6e746809477261696e2028746f6e6e657329094368616e6765202825290a4665627275617279203230323609342c3131382c30303009362e32390a4a616e75617279203230323609342c3431302c30303009322e31'),
	('01a22264-0463-71fd-adff-f6fe4fae6463', 'tables', 0, '\x5b5b39322c3137392c302c6e756c6c2c5b5b39322c39372c39382c3131322c3131332c3132335d2c5b3132342c3133372c3133382c3134372c3134382c3135325d2c5b3135332c3136352c3136362c3137352c3137362c3137395d5d5d5d');



INSERT INTO public.source VALUES
	('01a22264-0056-743e-8dd4-0eb21c602bd3', 'paper', NULL, NULL, 'Port yearbook', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '2026-11-28 13:41:48.746+00', '2026-11-28 13:41:48.746+00', NULL, 1),
	('01a22264-0079-75c9-9f24-16d2cf3cf464', 'link', 'https://port.example/bulletin', 'port.example', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '2026-11-28 13:41:48.793+00', '2026-11-28 13:41:48.793+00', NULL, 1),
	('01a22264-03ef-7549-a9f9-ed2e6529e7ec', 'text', NULL, NULL, 'Bulletin, second issue', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true, '01a22263-f316-705e-b518-07f2beb3bda9', '2026-11-28 13:41:49.679+00', '2026-11-28 13:41:52.35+00', NULL, 2);



INSERT INTO public.source_reader VALUES
	('01a22264-03ef-7549-a9f9-ed2e6529e7ec', '01a22263-f956-73aa-9387-cb8e5dace0d0');



INSERT INTO public.users VALUES
	('01a22263-f316-705e-b518-07f2beb3bda9', 'Ana Lind', 'reviewer1@desk.example', false, NULL, 'reviewer', NULL, true, '2026-11-28 13:41:45.366+00', '2026-11-28 13:41:45.366+00', 1),
	('01a22263-f956-73aa-9387-cb8e5dace0d0', 'Bo Okafor', 'editor2@desk.example', false, NULL, 'editor', NULL, true, '2026-11-28 13:41:46.966+00', '2026-11-28 13:41:46.966+00', 1);



INSERT INTO public.verdict VALUES
	('01a22264-0a64-7019-a53e-ce9e789bfe29', '01a22263-ffeb-720b-a7e9-63f736617a76', 'verified', NULL, NULL, 'fact', NULL, NULL, NULL, false, 2, '01a22263-f316-705e-b518-07f2beb3bda9', '2026-11-28 13:41:51.261+00', '{"claim": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "{ton}", "hedge": null, "amount": {"over": "1", "times": "1000000", "words": false, "written": "4.12"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February"}, "unitText": "tons", "direction": null, "precision": null, "comparator": "="}, "working": {"inputs": [{"name": "a", "figure": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "{ton}", "hedge": null, "amount": {"over": "1", "times": "1000000", "words": false, "written": "4.12"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February"}, "unitText": "tons", "direction": null, "precision": null, "comparator": "="}, "claimId": "01a22263-ffeb-720b-a7e9-63f736617a76", "evidenceId": null}], "finding": {"ifExact": {"claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "source": {"high": null, "unit": "{ton}", "value": "4120000", "interval": {"low": "4120000", "high": "4120000", "lowOpen": false, "highOpen": false}}, "outcome": "exact"}, "outcome": "compared", "working": {"unit": "{ton}", "exact": "4120000", "names": ["a"], "outcome": "worked out", "rounded": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}}, "ifRounded": {"claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "source": {"high": null, "unit": "{ton}", "value": "4120000", "interval": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}}, "outcome": "overlaps"}}, "expression": "a * 1"}, "noSource": false, "comparisons": [{"finding": {"because": "kind of ton", "outcome": "incomparable", "otherwise": null, "alternatives": [{"name": "metric tons", "unit": "t", "value": "4120000", "finding": {"claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "source": {"high": null, "unit": "t", "value": "4118000", "interval": {"low": "4117500", "high": "4118500", "lowOpen": false, "highOpen": true}}, "outcome": "rounds to", "reading": "tight"}}, {"name": "short tons", "unit": "[ston_av]", "value": "3737601.1288", "finding": {"by": "value", "claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "steps": "1901994356/45359237", "source": {"high": null, "unit": "[ston_av]", "value": "205900000000000/45359237", "interval": {"low": "205875000000000/45359237", "high": "205925000000000/45359237", "lowOpen": false, "highOpen": true}}, "outcome": "off by", "absolute": "-19019943560000/45359237", "relative": "-475498589/5147500000"}}, {"name": "long tons", "unit": "[lton_av]", "value": "4186113.264256", "finding": {"by": "value", "claim": {"low": "4115000", "high": "4125000", "lowOpen": false, "highOpen": true}, "steps": "2128539508/317514659", "source": {"high": null, "unit": "[lton_av]", "value": "1286875000000000/317514659", "interval": {"low": "1286718750000000/317514659", "high": "1287031250000000/317514659", "lowOpen": false, "highOpen": true}}, "outcome": "off by", "absolute": "21285395080000/317514659", "relative": "532134877/32171875000"}}]}, "reading": {"is": "figure", "figure": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "t", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "4118000"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February 2026 Grain (tonnes)"}, "unitText": "tonnes", "direction": null, "comparator": "="}, "neighbours": [{"label": "the row below (January 2026)", "evidence": {"per": null, "base": null, "high": null, "kind": "measure", "unit": "t", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "4410000"}, "period": {"to": "2026-01-31", "from": "2026-01-01", "text": "January 2026 Grain (tonnes)"}, "unitText": "tonnes", "direction": null, "comparator": "="}}, {"label": "the column after (Change (%))", "evidence": {"per": null, "base": null, "high": null, "kind": "percent", "unit": "%", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "6.29"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February 2026 Change (%)"}, "unitText": "%", "direction": null, "comparator": "="}}]}, "evidenceId": "01a22264-086a-7338-8e6a-bd1e4c455499"}]}'),
	('01a22264-0be6-7184-9f2f-1c7c6ec2e2a2', '01a22263-ffec-7496-9adf-4eab590e93e1', 'disputed', NULL, NULL, NULL, 'value', NULL, NULL, false, 2, '01a22263-f316-705e-b518-07f2beb3bda9', '2026-11-28 13:41:51.715+00', '{"claim": {"per": null, "base": {"to": "2025-02-28", "from": "2025-02-01", "text": "a year ago"}, "high": null, "kind": "percent", "unit": "%", "hedge": null, "amount": {"over": "1", "times": "1", "words": false, "written": "6.3"}, "period": {"to": "2026-02-28", "from": "2026-02-01", "text": "February"}, "unitText": "%", "direction": "up", "precision": null, "comparator": "="}, "working": null, "noSource": false, "comparisons": []}'),
	('01a22264-0cfc-7786-8e69-bbbd6aac171f', '01a22263-ffec-7496-9adf-4eab590e93e1', 'pending', NULL, NULL, NULL, NULL, NULL, NULL, false, 3, '01a22263-f316-705e-b518-07f2beb3bda9', '2026-11-28 13:41:51.911+00', NULL);






ALTER TABLE ONLY public._prisma_migrations
    ADD CONSTRAINT _prisma_migrations_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.article
    ADD CONSTRAINT article_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.article_source
    ADD CONSTRAINT article_source_pkey PRIMARY KEY ("articleId", "sourceId");



ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.claim_search
    ADD CONSTRAINT claim_search_pkey PRIMARY KEY ("claimId");



ALTER TABLE ONLY public.desk
    ADD CONSTRAINT desk_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.finding_answer
    ADD CONSTRAINT finding_answer_pkey PRIMARY KEY ("articleId", "findingKey");



ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (seq);



ALTER TABLE ONLY public.one_time_link
    ADD CONSTRAINT one_time_link_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_pkey PRIMARY KEY ("claimId", "revisionId");



ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY ("actorKey", key);



ALTER TABLE ONLY public.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key);



ALTER TABLE ONLY public.snapshot_chunk
    ADD CONSTRAINT snapshot_chunk_pkey PRIMARY KEY ("snapshotId", of, number);



ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT snapshot_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.source_reader
    ADD CONSTRAINT source_reader_pkey PRIMARY KEY ("sourceId", "userId");



ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.verdict
    ADD CONSTRAINT verdict_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);



CREATE INDEX "account_userId_idx" ON public.account USING btree ("userId");



CREATE INDEX "article_archivedAt_createdAt_idx" ON public.article USING btree ("archivedAt", "createdAt");



CREATE INDEX "article_archivedAt_deadline_idx" ON public.article USING btree ("archivedAt", deadline);



CREATE UNIQUE INDEX "article_currentRevisionId_key" ON public.article USING btree ("currentRevisionId");



CREATE INDEX article_publisher_idx ON public.article USING btree (publisher);



CREATE UNIQUE INDEX article_sha256_key ON public.article USING btree (sha256);



CREATE INDEX "article_source_sourceId_idx" ON public.article_source USING btree ("sourceId");



CREATE INDEX "claim_articleId_status_idx" ON public.claim USING btree ("articleId", status);



CREATE INDEX "claim_decidedById_idx" ON public.claim USING btree ("decidedById");



CREATE INDEX claim_search_parts_idx ON public.claim_search USING gin (parts);



CREATE INDEX "claim_status_articleId_id_idx" ON public.claim USING btree (status, "articleId", id);



CREATE INDEX "claim_status_decidedAt_idx" ON public.claim USING btree (status, "decidedAt");



CREATE INDEX "claim_status_kind_articleId_id_idx" ON public.claim USING btree (status, kind, "articleId", id);



CREATE INDEX claim_status_worthiness_id_idx ON public.claim USING btree (status, worthiness, id);



CREATE INDEX "claim_tickedById_idx" ON public.claim USING btree ("tickedById");



CREATE INDEX "evidence_addedById_idx" ON public.evidence USING btree ("addedById");



CREATE INDEX "evidence_claimId_removedAt_idx" ON public.evidence USING btree ("claimId", "removedAt");



CREATE INDEX "evidence_snapshotId_idx" ON public.evidence USING btree ("snapshotId");



CREATE INDEX "evidence_sourceId_removedAt_idx" ON public.evidence USING btree ("sourceId", "removedAt");



CREATE INDEX "finding_answer_byId_idx" ON public.finding_answer USING btree ("byId");



CREATE INDEX "history_actorId_seq_idx" ON public.history USING btree ("actorId", seq);



CREATE INDEX "history_articleId_seq_idx" ON public.history USING btree ("articleId", seq);



CREATE UNIQUE INDEX history_hash_key ON public.history USING btree (hash);



CREATE UNIQUE INDEX "history_prevHash_key" ON public.history USING btree ("prevHash");



CREATE INDEX "history_subjectId_seq_idx" ON public.history USING btree ("subjectId", seq);



CREATE UNIQUE INDEX "one_time_link_tokenHash_key" ON public.one_time_link USING btree ("tokenHash");



CREATE INDEX "place_revisionId_quoteStart_idx" ON public.place USING btree ("revisionId", "quoteStart");



CREATE UNIQUE INDEX "revision_articleId_number_key" ON public.revision USING btree ("articleId", number);



CREATE INDEX revision_sha256_idx ON public.revision USING btree (sha256);



CREATE UNIQUE INDEX session_token_key ON public.session USING btree (token);



CREATE INDEX "session_userId_idx" ON public.session USING btree ("userId");



CREATE INDEX "snapshot_sourceId_retrievedAt_idx" ON public.snapshot USING btree ("sourceId", "retrievedAt");



CREATE INDEX "source_addedById_idx" ON public.source USING btree ("addedById");



CREATE INDEX source_domain_idx ON public.source USING btree (domain);



CREATE INDEX "source_reader_userId_idx" ON public.source_reader USING btree ("userId");



CREATE INDEX source_url_idx ON public.source USING btree (url);



CREATE UNIQUE INDEX users_email_key ON public.users USING btree (email);



CREATE INDEX verdict_at_idx ON public.verdict USING btree (at);



CREATE INDEX "verdict_byId_idx" ON public.verdict USING btree ("byId");



CREATE INDEX "verdict_claimId_at_idx" ON public.verdict USING btree ("claimId", at);



CREATE INDEX verification_identifier_idx ON public.verification USING btree (identifier);



CREATE TRIGGER claim_search_follows AFTER INSERT OR UPDATE OF display, subject, attribution, sentence ON public.claim FOR EACH ROW EXECUTE FUNCTION public.keep_claim_search();



CREATE TRIGGER history_no_change BEFORE DELETE OR UPDATE ON public.history FOR EACH ROW EXECUTE FUNCTION public.history_is_append_only();



CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON public.history FOR EACH STATEMENT EXECUTE FUNCTION public.history_is_append_only();



CREATE TRIGGER revision_never_changes BEFORE UPDATE ON public.revision FOR EACH ROW EXECUTE FUNCTION public.never_changes();



CREATE TRIGGER snapshot_chunk_never_changes BEFORE UPDATE ON public.snapshot_chunk FOR EACH ROW EXECUTE FUNCTION public.never_changes();



CREATE TRIGGER snapshot_never_changes BEFORE UPDATE ON public.snapshot FOR EACH ROW EXECUTE FUNCTION public.never_changes();



ALTER TABLE ONLY public.account
    ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.article
    ADD CONSTRAINT "article_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.article
    ADD CONSTRAINT "article_checkerId_fkey" FOREIGN KEY ("checkerId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.article_source
    ADD CONSTRAINT "article_source_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public.article(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.article_source
    ADD CONSTRAINT "article_source_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES public.source(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.claim
    ADD CONSTRAINT "claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public.article(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.claim
    ADD CONSTRAINT "claim_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.claim_search
    ADD CONSTRAINT "claim_search_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public.claim(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.claim
    ADD CONSTRAINT "claim_tickedById_fkey" FOREIGN KEY ("tickedById") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT "evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT "evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public.claim(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT "evidence_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES public.snapshot(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT "evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES public.source(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public.finding_answer
    ADD CONSTRAINT "finding_answer_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public.article(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.finding_answer
    ADD CONSTRAINT "finding_answer_byId_fkey" FOREIGN KEY ("byId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.one_time_link
    ADD CONSTRAINT "one_time_link_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.place
    ADD CONSTRAINT "place_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public.claim(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.place
    ADD CONSTRAINT "place_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES public.revision(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.revision
    ADD CONSTRAINT "revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public.article(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.session
    ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.snapshot_chunk
    ADD CONSTRAINT "snapshot_chunk_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES public.snapshot(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT "snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES public.source(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.source
    ADD CONSTRAINT "source_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.source_reader
    ADD CONSTRAINT "source_reader_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES public.source(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.source_reader
    ADD CONSTRAINT "source_reader_userId_fkey" FOREIGN KEY ("userId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE CASCADE;



ALTER TABLE ONLY public.verdict
    ADD CONSTRAINT "verdict_byId_fkey" FOREIGN KEY ("byId") REFERENCES public.users(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public.verdict
    ADD CONSTRAINT "verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public.claim(id) ON UPDATE CASCADE ON DELETE CASCADE;




