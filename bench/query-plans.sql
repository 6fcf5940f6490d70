-- Plans of so many actions and ten reporting years each, numbered from the first argument to the second. Nothing in it is a fact about any real plan.
INSERT INTO plans (id, slug, title_nl, title_en, short_title_nl, short_title_en, first_year, horizon_year, published_at)
SELECT gen_random_uuid(), 'plan-' || p, 'Proefplan ' || p, 'Test plan ' || p, 'Proefplan ' || p, 'Test plan ' || p, 2016, 2030, now()
FROM generate_series(:first, :last) p;

CREATE TEMP TABLE fresh AS SELECT id, slug FROM plans WHERE substring(slug FROM 'plan-(\d+)')::int BETWEEN :first AND :last;

INSERT INTO goals (id, plan_id, code, position, name_nl, name_en)
SELECT gen_random_uuid(), fresh.id, chr(96 + n), n, 'Doelstelling ' || n, 'Goal ' || n FROM fresh, generate_series(1, 10) n;
INSERT INTO target_groups (id, plan_id, code, position, name_nl, name_en)
SELECT gen_random_uuid(), fresh.id, 'group-' || n, n, 'Doelgroep ' || n, 'Target group ' || n FROM fresh, generate_series(1, 4) n;
INSERT INTO themes (id, plan_id, code, position, name_nl, name_en)
SELECT gen_random_uuid(), fresh.id, 'theme-' || n, n, 'Thema ' || n, 'Theme ' || n FROM fresh, generate_series(1, 5) n;
INSERT INTO flagships (id, plan_id, code, position, title_nl, title_en)
SELECT gen_random_uuid(), fresh.id, chr(96 + n), n, 'Vlaggenschip ' || n, 'Flagship ' || n FROM fresh, generate_series(1, 7) n;
INSERT INTO organisations (id, plan_id, slug)
SELECT gen_random_uuid(), fresh.id, 'organisation-' || n FROM fresh, generate_series(1, 12) n;
INSERT INTO organisation_names (id, organisation_id, name_nl, name_en)
SELECT gen_random_uuid(), o.id, 'Organisatie ' || o.slug, 'Organisation ' || o.slug FROM organisations o JOIN fresh ON fresh.id = o.plan_id;

INSERT INTO actions (id, plan_id, number, position, title_nl, title_en, title_status, description_nl, description_en, flagship_id)
SELECT gen_random_uuid(), fresh.id, n::text, n, 'Proefactie ' || n || ' van dit proefplan', 'Test action ' || n || ' of this test plan', 'OFFICIAL',
  repeat('Wat deze proefactie wil bereiken. ', 4), repeat('What this test action wants to achieve. ', 4), f.id
FROM fresh, generate_series(1, :actions) n, flagships f
WHERE f.plan_id = fresh.id AND f.position = 1 + (n - 1) / greatest(7, (:actions + 6) / 7);

INSERT INTO action_goals (action_id, goal_id)
SELECT a.id, g.id FROM actions a JOIN fresh ON fresh.id = a.plan_id JOIN goals g ON g.plan_id = a.plan_id AND g.position IN (1 + a.position % 10, 1 + (a.position + 3) % 10);
INSERT INTO action_target_groups (action_id, target_group_id)
SELECT a.id, t.id FROM actions a JOIN fresh ON fresh.id = a.plan_id JOIN target_groups t ON t.plan_id = a.plan_id AND t.position = 1 + a.position % 4;
INSERT INTO action_themes (action_id, theme_id)
SELECT a.id, t.id FROM actions a JOIN fresh ON fresh.id = a.plan_id JOIN themes t ON t.plan_id = a.plan_id AND t.position = 1 + a.position % 5;
INSERT INTO involvements (id, action_id, organisation_id, role)
SELECT gen_random_uuid(), a.id, o.id, (ARRAY['LEAD', 'PARTNER', 'PARTNER', 'CONSULTED'])[k]::involvement_role
FROM actions a JOIN fresh ON fresh.id = a.plan_id CROSS JOIN generate_series(1, 4) k
JOIN organisations o ON o.plan_id = a.plan_id AND o.slug = 'organisation-' || (1 + (a.position + 3 * k) % 12);

-- ten years: nine closed and public, the last one open and public
INSERT INTO reporting_years (plan_id, year, opened_at, closed_at, public_since)
SELECT fresh.id, y, make_timestamptz(y + 1, 1, 10, 9, 0, 0, 'UTC'), CASE WHEN y < 2025 THEN make_timestamptz(y + 1, 3, 31, 9, 0, 0, 'UTC') END, make_timestamptz(y + 1, 4, 1, 9, 0, 0, 'UTC')
FROM fresh, generate_series(2016, 2025) y;
INSERT INTO year_scopes (plan_id, year, action_id)
SELECT a.plan_id, y, a.id FROM actions a JOIN fresh ON fresh.id = a.plan_id, generate_series(2016, 2024) y;
INSERT INTO status_entries (id, plan_id, action_id, year, status, note_nl, note_en, confirmed_at)
SELECT gen_random_uuid(), a.plan_id, a.id, y, (ARRAY['IN_PREPARATION', 'BEING_LAUNCHED', 'BEING_IMPLEMENTED', 'REALISED'])[1 + least(3, (y - 2016 + a.position % 5) / 4)]::action_status,
  repeat('Wat er in ' || y || ' met deze actie gebeurde. ', 4), repeat('What happened to this action in ' || y || '. ', 4), make_timestamptz(y + 1, 2, 1, 9, 0, 0, 'UTC')
FROM actions a JOIN fresh ON fresh.id = a.plan_id, generate_series(2016, 2025) y
WHERE y < 2025 OR a.position % 3 > 0;
INSERT INTO evidence (id, entry_id, position, kind, label_nl, label_en, url)
SELECT gen_random_uuid(), e.id, 1, 'LINK', 'Verslag', 'Report', 'https://example.org/' || e.year
FROM status_entries e JOIN fresh ON fresh.id = e.plan_id WHERE e.status = 'REALISED';
INSERT INTO obstacles (id, plan_id, slug, title_nl, title_en, kind, opened_year)
SELECT gen_random_uuid(), fresh.id, 'obstacle-' || n, 'Obstakel ' || n, 'Obstacle ' || n, 'BUDGET', 2015 + n FROM fresh, generate_series(1, 10) n;
INSERT INTO obstacle_actions (obstacle_id, action_id)
SELECT o.id, a.id FROM obstacles o JOIN fresh ON fresh.id = o.plan_id JOIN actions a ON a.plan_id = o.plan_id AND a.position % 10 = substring(o.slug FROM '\d+')::int % 10;
INSERT INTO events (plan_id, at, kind, object_type, object_id, action_id, year, after)
SELECT e.plan_id, e.confirmed_at, 'confirmStatus', 'StatusEntry', e.id::text, e.action_id, e.year, jsonb_build_object('status', e.status, 'confirmed', true)
FROM status_entries e JOIN fresh ON fresh.id = e.plan_id;
DROP TABLE fresh;
