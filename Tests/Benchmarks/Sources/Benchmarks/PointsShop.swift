import ArgumentParser
import Foundation

/// A shop with a loyalty programme of any size, written by SQL in the store's own schema.
///
/// Each account has eight orders and 25 entries: eight lots earned and released, two coupons
/// that took half of five of them, and four that expired; the other four lots expire over
/// the year to come. Of each 14 accounts two have a lot that expired unbooked: one the day
/// before yesterday and one yesterday.
struct PointsShop {
    let program: String
    let path: String
    let accounts: Int

    func make() throws {
        _ = try Stopwatch.seconds([program, "init", "--db", path])
        _ = try Stopwatch.seconds(["/usr/bin/sqlite3", path, script])
    }

    private var script: String {
        [
            // Nobody else has the file yet, and one that breaks halfway is made anew.
            "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;",
            "BEGIN;", plan, programme, people, orders, lots, coupons, entries, levels,
            "COMMIT; PRAGMA journal_mode = WAL;",
        ].joined(separator: "\n")
    }

    /// What each lot will be: whose, of when, how many points, and what becomes of them.
    private var plan: String {
        """
        CREATE TEMP TABLE today AS SELECT unixepoch() / 86400 AS d;
        CREATE TEMP TABLE plan (id INTEGER PRIMARY KEY, a INTEGER, j INTEGER, e INTEGER,
            p INTEGER, used INTEGER);
        WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a WHERE n < \(accounts)),
            j(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM j WHERE n < 7)
        INSERT INTO plan SELECT (a.n - 1) * 8 + j.n + 1, a.n, j.n,
            CASE WHEN j.n < 4 THEN d - 4 - (a.n * 7 + j.n * 90) % 355
                WHEN j.n = 4 AND a.n % 14 = 0 THEN d - 1
                WHEN j.n = 4 AND a.n % 14 = 7 THEN d - 2
                ELSE d + (a.n * 13 + j.n * 91) % 350 END,
            (100 + a.n % 7 * 20 + j.n * 10) * CASE WHEN a.n % 40 = 0 THEN 8
                WHEN a.n % 9 = 0 THEN 3 ELSE 1 END,
            0
        FROM a, j, today;
        UPDATE plan SET used = p / 2 WHERE j IN (0, 1, 2, 4, 5);
        """
    }

    private var programme: String {
        """
        INSERT INTO openings (chapter, at, day)
            SELECT 'loyalty', (d - 900) * 86400000, d - 900 FROM today;
        INSERT INTO loyalty_terms (version, from_at, from_day, rate, pending_days, expiry_days,
                point_value, at, service)
            SELECT 1, (d - 900) * 86400000, d - 900, 100, 14, 365, 5, (d - 900) * 86400000,
                'benchmark' FROM today;
        INSERT INTO loyalty_tiers VALUES (1, 'bronze', 0, 100), (1, 'silver', 100000, 125),
            (1, 'gold', 300000, 150), (1, 'vip', 1000000, 200);
        INSERT INTO rewards (id, version, name, name_key, kind, value, sku, cost, tier,
                valid_days, is_offered)
            VALUES (1, 1, 'Zniżka', 'znizka', 'percent-off', 10, '', 100, 'bronze', 90, 1);
        INSERT INTO products (id, name) VALUES (1, 'Kubek');
        INSERT INTO variants (id, product_id, sku, sku_key, ean, name, asks_for_seal, search)
            VALUES (1, 1, 'KUBEK', 'kubek', '', 'Kubek', 0, 'kubek');
        """
    }

    private var people: String {
        """
        INSERT INTO customers (id, identity, name, email, phone, city, country)
            SELECT a, 'mail:' || a || '@example.net', 'Klient ' || a, a || '@example.net', '',
                'Łódź', 'PL' FROM plan WHERE j = 0;
        INSERT INTO point_accounts (customer_id, number, version, available, pending, owed,
                birthday, tier, opened_at, opened_day)
            SELECT a, printf('L-%06d', a), 1, 0, 0, 0, '', 'bronze', (e - 379) * 86400000,
                e - 379 FROM plan WHERE j = 0;
        INSERT INTO counters (kind, storefront_id, year, n) VALUES ('points', 1, 0, \(accounts));
        """
    }

    private var orders: String {
        """
        INSERT INTO orders (id, storefront_id, channel, external_id, number, number_key,
                currency, placed_at, placed_day, status, is_on_hold, customer_id, buyer_kind,
                name, name_key, name_search, email, email_search, phone, city, city_search,
                country, tax_number, goods, discount, delivery, total, units, note, tags,
                tags_search, invoice)
            SELECT id, 1, 'shop', id, 'B-' || id, 'b-' || id, 'PLN', (e - 380) * 86400000,
                e - 380, 'delivered', 0, a, 'consumer', 'Klient ' || a, 'klient ' || a,
                ' klient ' || a, a || '@example.net', a || '@example.net', '', 'Łódź', ' lodz',
                'PL', '', p * 100, 0, 0, p * 100, 1, '', '', '', '' FROM plan;
        INSERT INTO order_lines (id, order_id, position, variant_id, name, units, gross, vat)
            SELECT id, id, 0, 1, 'Kubek', 1, p * 100, 2300 FROM plan;
        INSERT INTO line_runs SELECT id, 0, 1, p * 100 FROM plan;
        INSERT INTO payments (order_id, position, instrument, amount, reference)
            SELECT id, 0, 'external', p * 100, '' FROM plan;
        INSERT INTO spendings (order_id, account_id, day, amount)
            SELECT id, a, e - 380, p * 100 FROM plan;
        """
    }

    private var lots: String {
        """
        INSERT INTO point_lots (id, account_id, source, order_id, pending, available,
                is_released, release_day, lifetime, expiry_day, terms, tier, granted_day)
            SELECT id, a, 'order', id, 0, CASE WHEN j < 4 THEN 0 ELSE p - used END, 1, e - 365,
                365, e, 1, 'bronze', e - 379 FROM plan;
        INSERT INTO point_grants SELECT id, id, p, p * 100 FROM plan;
        INSERT INTO point_gains SELECT id, 0, NULL, p FROM plan;
        """
    }

    /// An old one of each account, which nobody used in time, and one that can still be used.
    private var coupons: String {
        """
        CREATE TEMP TABLE slips AS SELECT a, j / 4 AS half, sum(used) AS cost,
            a * 2 - 1 + j / 4 AS id, d - CASE WHEN j < 4 THEN 366 ELSE 10 END AS day
            FROM plan, today GROUP BY a, j / 4;
        INSERT INTO coupons (id, number, version, nonce, digest, hint, account_id, reward_id,
                name, kind, value, sku, cost, issued_at, issued_day, last_day, status)
            SELECT id, printf('KP-B-%07d', id), 2 - half, 'n' || id, 'd' || id, 'ABCD', a, 1,
                'Zniżka', 'percent-off', 10, '', cost, day * 86400000, day, day + 90,
                CASE half WHEN 0 THEN 'expired' ELSE 'issued' END FROM slips;
        INSERT INTO coupon_events (coupon_id, number, kind, at, day, service)
            SELECT id, 1, 'issued', day * 86400000, day, 'benchmark' FROM slips
            UNION ALL SELECT id, 2, 'expired', (day + 91) * 86400000, day + 91, 'benchmark'
            FROM slips WHERE half = 0;
        """
    }

    /// By kind and not by account, so that those of one account lie far apart in the file.
    private var entries: String {
        """
        INSERT INTO point_entries (account_id, lot_id, kind, pending, available, order_id,
                reason, at, day, service)
            SELECT a, id, 'earned', p, 0, id, '', (e - 379) * 86400000, e - 379, 'benchmark'
            FROM plan ORDER BY j, a;
        INSERT INTO point_entries (account_id, lot_id, kind, pending, available, reason, at,
                day, service)
            SELECT a, id, 'released', -p, p, '', (e - 365) * 86400000, e - 365, 'benchmark'
            FROM plan ORDER BY j, a;
        INSERT INTO point_entries (account_id, lot_id, kind, pending, available, coupon_id,
                reason, at, day, service)
            SELECT p.a, p.id, 'redeemed', 0, -p.used, a * 2 - 1 + j / 4, '',
                (d - CASE WHEN j < 4 THEN 366 ELSE 10 END) * 86400000,
                d - CASE WHEN j < 4 THEN 366 ELSE 10 END, 'benchmark'
            FROM plan AS p, today WHERE used > 0 ORDER BY j, a;
        INSERT INTO point_entries (account_id, lot_id, kind, pending, available, reason, at,
                day, service)
            SELECT a, id, 'expired', 0, used - p, '', (e + 1) * 86400000, e + 1, 'benchmark'
            FROM plan WHERE j < 4 ORDER BY j, a;
        """
    }

    /// What the accounts hold, and the tiers that follow from a year's spending.
    private var levels: String {
        """
        UPDATE point_accounts SET available = (SELECT sum(l.available) FROM point_lots AS l
            WHERE l.account_id = customer_id);
        CREATE TEMP TABLE spent AS SELECT account_id AS a, sum(amount) AS amount
            FROM spendings, today WHERE day > d - 365 GROUP BY account_id;
        UPDATE point_accounts SET tier = CASE WHEN s.amount >= 1000000 THEN 'vip'
                WHEN s.amount >= 300000 THEN 'gold' ELSE 'silver' END,
            tier_until_day = d + 40 + customer_id % 300
            FROM spent AS s, today WHERE s.a = customer_id AND s.amount >= 100000;
        INSERT INTO tier_changes (account_id, before, after, spent, at, day)
            SELECT customer_id, 'bronze', tier, amount, (tier_until_day - 365) * 86400000,
                tier_until_day - 365
            FROM point_accounts, spent WHERE a = customer_id AND tier <> 'bronze';
        """
    }
}
