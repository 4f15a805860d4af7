/* The twin of `twin.c`, sixteen runs side by side: how fast the same kernel could be.

   The same draws and sums in the same order, so that each run agrees with the twin's to the
   bit. A whole number or a chance of all sixteen runs is one vector; where runs part, a mask
   says for which of them a step counts, and every step is taken that any of them takes. So
   there is no branch that only one run asks for. Rows of weeks of birth with nobody in any
   run are known by a bit of `in_queue`, `in_between` or `in_coming` and are passed over.

   Written for processors with AVX-512, and for one to four links a service. */

#include "twin.c"

#if !defined(__AVX512F__) || !defined(__AVX512DQ__)
#error "sixteen runs side by side need a processor with AVX-512"
#endif

#include <immintrin.h>
#include <stdlib.h>

#define L 16            /* lanes: runs side by side */
#define MOST_WAYS 4     /* links out of a service */
#define MOST_SEEN 65536 /* contacts of a service in a week */
#define TABLES 7        /* of Poisson numbers */
#define RING ((1u << AGES) - 1)

typedef int32_t i32;
typedef uint32_t u32;
typedef __m512i I;   /* a whole number each */
typedef __mmask16 M; /* yes or no each */
typedef struct {
    __m512i a, b;
} W; /* 64 bits each */
typedef struct {
    __m512d a, b;
} D; /* a number with fractions each */

static inline I all_of(i32 x) { return _mm512_set1_epi32(x); }
static inline I get(const i32 *p) { return _mm512_load_si512((const void *)p); }
static inline void put(i32 *p, I x) { _mm512_store_si512((void *)p, x); }
static inline I add(I a, I b) { return _mm512_add_epi32(a, b); }
static inline I sub(I a, I b) { return _mm512_sub_epi32(a, b); }
static inline I imin(I a, I b) { return _mm512_min_epi32(a, b); }
/* One more where yes. */
static inline I count(M m, I x) { return _mm512_mask_sub_epi32(x, m, x, all_of(-1)); }
static inline M below(I a, I b) { return _mm512_cmplt_epu32_mask(a, b); }
static inline M gt(I a, I b) { return _mm512_cmpgt_epi32_mask(a, b); }
static inline M lt(I a, I b) { return _mm512_cmplt_epi32_mask(a, b); }
static inline i32 most_of(I a) { return _mm512_reduce_max_epi32(a); }
/* Nought where no. */
static inline I keep(M m, I a) { return _mm512_maskz_mov_epi32(m, a); }

static inline __m512i mix_eight(__m512i z)
{
    z = _mm512_mullo_epi64(_mm512_xor_si512(z, _mm512_srli_epi64(z, 30)),
                           _mm512_set1_epi64((i64)0xBF58476D1CE4E5B9ULL));
    z = _mm512_mullo_epi64(_mm512_xor_si512(z, _mm512_srli_epi64(z, 27)),
                           _mm512_set1_epi64((i64)0x94D049BB133111EBULL));
    return _mm512_xor_si512(z, _mm512_srli_epi64(z, 31));
}
static inline W folds(W key, u64 part)
{
    __m512i p = _mm512_set1_epi64((i64)((part + 1) * 0x9E3779B97F4A7C15ULL));
    W o = {mix_eight(_mm512_add_epi64(key.a, p)), mix_eight(_mm512_add_epi64(key.b, p))};
    return o;
}
static inline W words(const u64 *p)
{
    W o = {_mm512_load_si512(p), _mm512_load_si512(p + 8)};
    return o;
}
static inline void keep_words(u64 *p, W x)
{
    _mm512_store_si512(p, x.a);
    _mm512_store_si512(p + 8, x.b);
}
/* The two 32-bit numbers of each word. */
static inline void halves(W w, I *low, I *high)
{
    const I even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    const I odd = _mm512_setr_epi32(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    *low = _mm512_permutex2var_epi32(w.a, even, w.b);
    *high = _mm512_permutex2var_epi32(w.a, odd, w.b);
}
static inline D reals(const double *p)
{
    D o = {_mm512_load_pd(p), _mm512_load_pd(p + 8)};
    return o;
}
static inline void keep_reals(double *p, D x)
{
    _mm512_store_pd(p, x.a);
    _mm512_store_pd(p + 8, x.b);
}
static inline D real(double x)
{
    D o = {_mm512_set1_pd(x), _mm512_set1_pd(x)};
    return o;
}
#define DOP(name, op)                                                                              \
    static inline D name(D x, D y)                                                                 \
    {                                                                                              \
        D o = {op(x.a, y.a), op(x.b, y.b)};                                                        \
        return o;                                                                                  \
    }
DOP(dadd, _mm512_add_pd)
DOP(dsub, _mm512_sub_pd)
DOP(dmul, _mm512_mul_pd)
DOP(ddiv, _mm512_div_pd)
DOP(dmin, _mm512_min_pd)
DOP(dmax, _mm512_max_pd)

static inline M dlt(D x, D y)
{
    return (M)(_mm512_cmp_pd_mask(x.a, y.a, _CMP_LT_OQ) |
               (_mm512_cmp_pd_mask(x.b, y.b, _CMP_LT_OQ) << 8));
}
static inline M dle(D x, D y)
{
    return (M)(_mm512_cmp_pd_mask(x.a, y.a, _CMP_LE_OQ) |
               (_mm512_cmp_pd_mask(x.b, y.b, _CMP_LE_OQ) << 8));
}
static inline D choose(M m, D no, D yes)
{
    D o = {_mm512_mask_mov_pd(no.a, (__mmask8)m, yes.a),
           _mm512_mask_mov_pd(no.b, (__mmask8)(m >> 8), yes.b)};
    return o;
}
static inline D to_real(I x)
{
    D o = {_mm512_cvtepi32_pd(_mm512_castsi512_si256(x)),
           _mm512_cvtepi32_pd(_mm512_extracti64x4_epi64(x, 1))};
    return o;
}
static inline I pack(__m256i a, __m256i b)
{
    return _mm512_inserti64x4(_mm512_castsi256_si512(a), b, 1);
}
/* The thresholds of chances from 0 up to less than 1. */
static inline I limits_of(D x)
{
    D y = dmul(x, real(4294967296.0));
    return pack(_mm512_cvttpd_epu32(y.a), _mm512_cvttpd_epu32(y.b));
}
static inline D uniforms(W key, u64 n)
{
    W w = folds(key, n);
    D o = {_mm512_cvtepu64_pd(_mm512_srli_epi64(w.a, 11)),
           _mm512_cvtepu64_pd(_mm512_srli_epi64(w.b, 11))};
    return dmul(dadd(o, real(0.5)), real(1.1102230246251565e-16));
}
static inline D clip_all(D x) { return dmin(dmax(x, real(0.0)), real(1.0)); }

/* The twin's working memory, sixteen numbers for each of its own; what no run differs in once. */
typedef struct {
    i32 *guide;
    double *trust, *morale, *absence, *budget, *load, *works;
    u32 *works_below;
    i32 *sent, *got, *waiting, *between, *between_all, *queue, *lost, *coming, *coming_lost;
    u32 *in_queue, *in_between, *in_coming; /* a bit for each row where anybody may be */
    u64 *luck;
    u32 *slots;
    i32 *failed;
    _Alignas(64) double seen_trust[L];
    _Alignas(64) i32 alive[ROWS][L], born[AGES][L];
    i32 needs[L], now[L], waited[L], resolved[L], unmet[L], eligible[L], crisis[L], contacts[L],
        wasted[L];
} Lanes;

static inline I tables(const Network *w, const Lanes *st, i64 unit, D u)
{
    D v = dmul(u, real(256.0));
    I k = pack(_mm512_cvttpd_epi32(v.a), _mm512_cvttpd_epi32(v.b));
    k = _mm512_i32gather_epi32(k, st->guide + unit * 256, 4);
    const double *chance = w->chance + unit * 256;
    M more = 0xFFFF;
    for (;;) {
        D c = {_mm512_mask_i32gather_pd(_mm512_setzero_pd(), (__mmask8)more,
                                        _mm512_castsi512_si256(k), chance, 8),
               _mm512_mask_i32gather_pd(_mm512_setzero_pd(), (__mmask8)(more >> 8),
                                        _mm512_extracti64x4_epi64(k, 1), chance, 8)};
        more &= dlt(c, u);
        if (!more) return k;
        k = count(more, k);
    }
}

/* As `poisson`, of one table for all runs. */
static inline I poissons(const Network *w, const Lanes *st, W key, i64 unit, D mean)
{
    const D whole = real((double)(1 << unit));
    I total = all_of(0), most = all_of(0);
    D rest = real(0.0);
    M todo = 0xFFFF;
    for (u64 block = 0; todo; block++) {
        const M full = dle(whole, mean) & todo, ends = todo & ~full;
        I t = tables(w, st, unit, uniforms(key, block));
        total = _mm512_mask_add_epi32(total, full, total, t);
        const M some = ends & dlt(real(0.0), mean);
        most = _mm512_mask_mov_epi32(most, some, t);
        rest = choose(some, rest, mean);
        mean = dsub(mean, whole);
        todo = full;
    }
    const i32 longest = most_of(most);
    const I limit = limits_of(ddiv(rest, whole));
    const W thin = folds(key, 1000003);
    for (i32 i = 0; i < longest; i += 2) {
        I a, b;
        halves(folds(thin, (u64)i >> 1), &a, &b);
        total = count(below(a, limit) & gt(most, all_of(i)), total);
        total = count(below(b, limit) & gt(most, all_of(i + 1)), total);
    }
    return total;
}

/* a times b over 2^32, without fraction. */
static inline I scaled(I a, I b)
{
    I even = _mm512_srli_epi64(_mm512_mul_epu32(a, b), 32);
    I odd = _mm512_mul_epu32(_mm512_srli_epi64(a, 32), _mm512_srli_epi64(b, 32));
    return _mm512_mask_mov_epi32(even, 0xAAAA, odd);
}

static inline void bear_all(Lanes *st, i64 row, I n)
{
    put(st->alive[row], add(get(st->alive[row]), n));
    put(st->born[row], add(get(st->born[row]), n));
    put(st->needs, add(get(st->needs), n));
    put(st->now, add(get(st->now), n));
}
static inline void plus(i32 *p, I n) { put(p, add(get(p), n)); }
static inline void minus(i32 *p, I n) { put(p, sub(get(p), n)); }

/* Rows with people, the oldest first: bit 0 for those beyond all weeks, bit n for the row
   n places after this week's. */
static inline u64 ordered(u32 occ, i64 row)
{
    u64 ring = occ & RING;
    u64 first = row + 1 == AGES ? ring : ((ring >> (row + 1)) | (ring << (AGES - row - 1))) & RING;
    return (first << 1) | (occ >> AGES);
}
/* The row that a bit of `ordered` stands for. */
static inline i64 place(int n, i64 row)
{
    if (n == 0) return AGES;
    i64 r = row + n;
    return r >= AGES ? r - AGES : r;
}

/* As `hear_rows`. */
static inline void hear_all_rows(Lanes *st, i64 s, I people, i64 week)
{
    i32 *ages = st->waiting + s * ROWS * L;
    const i32 *failed = st->failed;
    const I lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    I used = all_of(0), before = all_of(0);
    u64 rows = ordered(st->in_queue[s], week % AGES);
    for (; rows; rows &= rows - 1) {
        i64 row = place(__builtin_ctzll(rows), week % AGES);
        I here = get(ages + row * L);
        I n = imin(here, sub(people, used));
        used = add(used, n);
        I after = _mm512_i32gather_epi32(add(_mm512_slli_epi32(used, 4), lane), failed, 4);
        I met = sub(n, sub(after, before));
        before = after;
        here = sub(here, met);
        put(ages + row * L, here);
        minus(st->alive[row], met);
        if (!_mm512_test_epi32_mask(here, here)) st->in_queue[s] &= ~(1u << row);
        if (!lt(used, people)) break;
    }
}

/* As `hear`: which way a further need goes is counted over all contacts at once, less those
   that bring up none. */
static inline void hear_all(const Network *w, Lanes *st, W luck, i64 s, I people, i64 week)
{
    const i64 first = w->out_start[s], last = w->out_start[s + 1], row = week % AGES,
              links = last - first;
    double at = w->failure;
    const I fails = all_of((i32)(u32)threshold(at));
    at += (1.0 - w->failure) * (1.0 - w->further);
    const I ends = all_of((i32)(u32)threshold(at));
    I lim[8], cnt[8];
    for (int k = 0; k < 8; k++) lim[k] = cnt[k] = all_of(0);
    for (i64 k = 0; k < links; k++) {
        double part = (1.0 - w->failure) * w->further * w->weight[first + k];
        lim[2 * k] =
            limits_of(dadd(real(at), dmul(real(part), reals(st->works + (first + k) * L))));
        at += part;
        lim[2 * k + 1] = all_of((i32)(u32)threshold(at));
    }
    I unsolved = all_of(0), stays = all_of(0);
    i32 *failed = st->failed;
    put(failed, unsolved);
    const i32 longest = most_of(people);
    I left = people;
    I c0 = all_of(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0;
    const I l0 = lim[0], l1 = lim[1], l2 = lim[2], l3 = lim[3], l4 = lim[4], l5 = lim[5],
            l6 = lim[6];
    for (i32 i = 0; i < longest; i += 2) {
        I v[2];
        halves(folds(luck, (u64)i >> 1), v, v + 1);
        for (int h = 0; h < 2; h++) {
            const M on = gt(left, all_of(i + h));
            I x = v[h];
            unsolved = count(below(x, fails) & on, unsolved);
            put(failed + (i + h + 1) * L, unsolved);
            stays = count(below(x, ends) & on, stays);
            c0 = count(below(x, l0) & on, c0);
            c1 = count(below(x, l1) & on, c1);
            c2 = count(below(x, l2) & on, c2);
            c3 = count(below(x, l3) & on, c3);
            c4 = count(below(x, l4) & on, c4);
            c5 = count(below(x, l5) & on, c5);
            c6 = count(below(x, l6) & on, c6);
        }
    }
    cnt[0] = c0;
    cnt[1] = c1;
    cnt[2] = c2;
    cnt[3] = c3;
    cnt[4] = c4;
    cnt[5] = c5;
    cnt[6] = c6;
    hear_all_rows(st, s, people, week);
    const I met = sub(people, unsolved), further = sub(people, stays);
    minus(st->queue + s * L, met);
    plus(st->wasted, unsolved);
    plus(st->resolved, met);
    minus(st->now, met);
    bear_all(st, row, further);
    I so_far = all_of(0);
    for (i64 k = 0; k < links; k++) {
        i64 e = first + k;
        I works = sub(cnt[2 * k], stays),
          all = k == links - 1 ? further : sub(cnt[2 * k + 1], stays);
        put(st->sent + e * L, sub(all, so_far));
        put(st->got + e * L, sub(works, so_far));
        plus(st->coming + (w->to[e] * ROWS + row) * L, sub(works, so_far));
        st->in_coming[w->to[e]] |= 1u << row;
        put(st->coming_lost + e * L, sub(all, works));
        so_far = all;
    }
}

/* As `pass_on`. */
static inline void pass_on_all(const Network *w, Lanes *st, W luck, W within, i64 s, I people,
                               i64 week)
{
    const i64 first = w->out_start[s], links = w->out_start[s + 1] - first;
    const I lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    i32 *all = st->between_all + s * ROWS * L;
    u32 *mine = st->slots;
    const i32 longest = most_of(people);
    for (i32 i = 0; i < longest; i += 2) {
        I a, b;
        halves(folds(luck, (u64)i >> 1), &a, &b);
        put((i32 *)mine + i * L, a);
        put((i32 *)mine + (i + 1) * L, b);
    }
    plus(st->wasted, people);
    I used = all_of(0), gone = all_of(0);
    u64 rows = ordered(st->in_between[s], week % AGES);
    for (; rows; rows &= rows - 1) {
        i64 row = place(__builtin_ctzll(rows), week % AGES);
        I n = get(all + row * L), m = imin(n, sub(people, used));
        M part = lt(m, n) & gt(m, all_of(0)), whole = 0xFFFF & ~lt(m, n);
        i32 *cell = st->between + (first * ROWS + row) * L;
        I of[8];
        for (i64 k = 0; k < links; k++) of[k] = keep(whole, get(cell + k * ROWS * L));
        if (part) {
            M stay = part & gt(m, sub(n, m));
            I picks = keep(part, _mm512_mask_mov_epi32(m, stay, sub(n, m)));
            i32 most = most_of(picks);
            I got[8], have[8], v[2];
            for (i64 k = 0; k < links; k++) {
                got[k] = all_of(0);
                have[k] = get(cell + k * ROWS * L);
            }
            for (i32 i = 0; i < most; i++) {
                if (!(i & 1)) halves(folds(within, (u64)i >> 1), v, v + 1);
                M on = gt(picks, all_of(i));
                I r = scaled(v[i & 1], sub(n, all_of(i)));
                for (i64 k = 0; k < links; k++) {
                    I here = sub(have[k], got[k]);
                    M hit = on & lt(r, here);
                    got[k] = count(hit, got[k]);
                    on &= ~hit;
                    r = sub(r, here);
                }
            }
            for (i64 k = 0; k < links; k++)
                of[k] = _mm512_mask_mov_epi32(of[k], part,
                                              _mm512_mask_sub_epi32(got[k], stay, have[k], got[k]));
        }
        I gone_here = all_of(0);
        for (i64 k = 0; k < links; k++) {
            i64 e = first + k;
            i32 most = most_of(of[k]);
            if (most == 0) continue;
            const I limit = get((i32 *)st->works_below + e * L);
            I works = all_of(0), at = add(_mm512_slli_epi32(used, 4), lane);
            for (i32 i = 0; i < most; i++) {
                M on = gt(of[k], all_of(i));
                I x = _mm512_mask_i32gather_epi32(all_of(-1), on, at, mine, 4);
                works = count(below(x, limit) & on, works);
                at = add(at, all_of(L));
            }
            minus(cell + k * ROWS * L, works);
            plus(st->coming + (w->to[e] * ROWS + row) * L, works);
            st->in_coming[w->to[e]] |= 1u << row;
            plus(st->sent + e * L, of[k]);
            plus(st->got + e * L, works);
            gone_here = add(gone_here, works);
            used = add(used, of[k]);
        }
        n = sub(n, gone_here);
        put(all + row * L, n);
        if (!_mm512_test_epi32_mask(n, n)) st->in_between[s] &= ~(1u << row);
        gone = add(gone, gone_here);
        if (!lt(used, people)) break;
    }
    minus(st->lost + s * L, gone);
}

static inline void grow_old(i32 *ages, i64 row)
{
    plus(ages + AGES * L, get(ages + row * L));
    put(ages + row * L, all_of(0));
}

/* A week of all sixteen, in the twin's order. */
static void pass_week(const Network *w, Lanes *st, const u64 *root, i64 week)
{
    const i64 S = w->services, row = week % AGES;
    const double usual = w->absence_base + w->absence_morale * (1.0 - w->morale_start);
    put(st->contacts, all_of(0));
    put(st->wasted, all_of(0));
    for (i64 s = 0; s < S; s++) st->budget[s] *= w->weekly_budget[s];
    for (i64 s = 0; s < S; s++) {
        if (st->in_queue[s] >> row & 1) {
            grow_old(st->waiting + s * ROWS * L, row);
            st->in_queue[s] = (st->in_queue[s] & ~(1u << row)) | 1u << AGES;
        }
        if (st->in_between[s] >> row & 1) {
            grow_old(st->between_all + s * ROWS * L, row);
            for (i64 e = w->out_start[s]; e < w->out_start[s + 1]; e++)
                grow_old(st->between + e * ROWS * L, row);
            st->in_between[s] = (st->in_between[s] & ~(1u << row)) | 1u << AGES;
        }
    }
    plus(st->alive[AGES], get(st->alive[row]));
    put(st->alive[row], all_of(0));
    put(st->born[row], all_of(0));
    for (i64 j = 0; j < w->demands; j++) {
        W key = folds(folds(folds(words(root), ARRIVE), (u64)w->demand_key[j]), (u64)week);
        I n = poissons(w, st, key, w->demand_unit[j], real(w->per_week[j]));
        i64 s = w->demand_to[j];
        plus(st->waiting + (s * ROWS + row) * L, n);
        plus(st->queue + s * L, n);
        st->in_queue[s] |= 1u << row;
        bear_all(st, row, n);
    }
    for (i64 e = 0; e < w->links; e++) {
        D p = dmin(
            dadd(real(w->handoff_base), dmul(real(w->handoff_trust), reals(st->trust + e * L))),
            real(0.98));
        keep_reals(st->works + e * L, p);
        put((i32 *)st->works_below + e * L, limits_of(p));
        put(st->sent + e * L, all_of(0));
        put(st->got + e * L, all_of(0));
    }
    for (i64 s = 0; s < S; s++) {
        W key = folds(words(st->luck + s * L), (u64)week);
        D mean = ddiv(
            dmul(real(w->base[s] * st->budget[s]), dsub(real(1.0), reals(st->absence + s * L))),
            real(1.0 - usual));
        I can = poissons(w, st, key, w->unit[s], mean);
        I queue = get(st->queue + s * L), lost = get(st->lost + s * L);
        I total = add(queue, lost), take = imin(total, can);
        keep_reals(st->load + s * L, ddiv(to_real(total), dadd(mean, real(1e-9))));
        M part = lt(take, total);
        I h = queue, p = lost;
        if (part) {
            I rest = sub(total, take);
            M stay = part & gt(take, rest);
            I picks = keep(part, _mm512_mask_mov_epi32(take, stay, rest));
            i32 most = most_of(picks);
            I one = queue, left = total;
            W within = folds(words(st->luck + (S + s) * L), (u64)week);
            for (i32 i = 0; i < most; i += 2) {
                I a, b;
                halves(folds(within, (u64)i >> 1), &a, &b);
                one = _mm512_mask_sub_epi32(one, lt(scaled(a, left), one) & gt(picks, all_of(i)),
                                            one, all_of(1));
                left = sub(left, all_of(1));
                one = _mm512_mask_sub_epi32(
                    one, lt(scaled(b, left), one) & gt(picks, all_of(i + 1)), one, all_of(1));
                left = sub(left, all_of(1));
            }
            I g0 = sub(queue, one), g1 = sub(picks, g0);
            g0 = _mm512_mask_sub_epi32(g0, stay, queue, g0);
            g1 = _mm512_mask_sub_epi32(g1, stay, lost, g1);
            h = _mm512_mask_mov_epi32(h, part, g0);
            p = _mm512_mask_mov_epi32(p, part, g1);
        }
        plus(st->contacts, take);
        W outcome = folds(words(st->luck + (3 * S + s) * L), (u64)week);
        hear_all(w, st, folds(outcome, WAITING), s, h, week);
        if (_mm512_test_epi32_mask(p, p)) {
            W within = folds(folds(words(st->luck + (2 * S + s) * L), (u64)week), BETWEEN);
            pass_on_all(w, st, folds(outcome, BETWEEN), within, s, p, week);
        }
    }
    for (i64 s = 0; s < S; s++) {
        i32 *ages = st->waiting + s * ROWS * L, *coming = st->coming + s * ROWS * L;
        I people = all_of(0);
        st->in_queue[s] |= st->in_coming[s];
        for (u32 rows = st->in_coming[s]; rows; rows &= rows - 1) {
            i64 i = __builtin_ctz(rows);
            I n = get(coming + i * L);
            plus(ages + i * L, n);
            put(coming + i * L, all_of(0));
            people = add(people, n);
        }
        st->in_coming[s] = 0;
        plus(st->queue + s * L, people);
        I lost = all_of(0);
        for (i64 e = w->out_start[s]; e < w->out_start[s + 1]; e++) {
            I n = get(st->coming_lost + e * L);
            plus(st->between + (e * ROWS + row) * L, n);
            lost = add(lost, n);
            put(st->coming_lost + e * L, all_of(0));
        }
        plus(st->between_all + (s * ROWS + row) * L, lost);
        plus(st->lost + s * L, lost);
        st->in_between[s] |= 1u << row;
    }
    const D one = real(1.0);
    for (i64 e = 0; e < w->links; e++) {
        I sent = get(st->sent + e * L);
        M any = _mm512_test_epi32_mask(sent, sent);
        D t = reals(st->trust + e * L), good = ddiv(to_real(get(st->got + e * L)), to_real(sent));
        D up = dmul(dmul(real(w->trust_gain), dsub(one, t)), good);
        D down = dmul(dmul(real(w->trust_loss), t), dsub(one, good));
        keep_reals(st->trust + e * L, choose(any, t, clip_all(dsub(dadd(t, up), down))));
    }
    for (i64 s = 0; s < S; s++) {
        D over = dmax(dsub(reals(st->load + s * L), one), real(0.0)), m = reals(st->morale + s * L);
        D pull = dmul(real(w->morale_pull), dsub(real(w->morale_level), m));
        D press = ddiv(dmul(real(w->morale_load), over), dadd(one, over));
        m = clip_all(dadd(m, dsub(pull, press)));
        keep_reals(st->morale + s * L, m);
        keep_reals(st->absence + s * L,
                   dadd(real(w->absence_base), dmul(real(w->absence_morale), dsub(one, m))));
    }
    D wait = ddiv(to_real(get(st->now)), real(w->rate)),
      seen = ddiv(one, dadd(one, ddiv(wait, real(w->story_wait))));
    D v = reals(st->seen_trust);
    D step =
        dmul(real(w->community_pull), dsub(dmul(seen, dsub(one, v)), dmul(dsub(one, seen), v)));
    keep_reals(st->seen_trust, clip_all(dadd(v, step)));
}

/* As `measure`. */
static void measure_all(const Network *w, const Lanes *st, double *weekly, i64 runs, i64 week)
{
    D trust = real(0.0), morale = real(0.0), absence = real(0.0);
    double staff = 0.0, t[L] __attribute__((aligned(64))), m[L] __attribute__((aligned(64))),
           a[L] __attribute__((aligned(64)));
    for (i64 e = 0; e < w->links; e++) trust = dadd(trust, reals(st->trust + e * L));
    for (i64 s = 0; s < w->services; s++) {
        staff += w->staff[s];
        morale = dadd(morale, dmul(real(w->staff[s]), reals(st->morale + s * L)));
        absence = dadd(absence, dmul(real(w->staff[s]), reals(st->absence + s * L)));
    }
    keep_reals(t, trust);
    keep_reals(m, morale);
    keep_reals(a, absence);
    for (i64 r = 0; r < runs; r++) {
        double *out = weekly + (r * w->weeks + week) * w->measures;
        out[0] = st->now[r];
        out[1] = st->needs[r] > 0 ? (double)st->waited[r] / (double)st->needs[r] : 0.0;
        out[2] = st->eligible[r] > 0 ? 100.0 * (double)st->unmet[r] / (double)st->eligible[r] : 0.0;
        out[3] =
            st->contacts[r] > 0 ? 100.0 * (double)st->wasted[r] / (double)st->contacts[r] : 0.0;
        out[4] = st->crisis[r];
        out[5] = st->resolved[r];
        out[7] = w->links > 0 ? 100.0 * t[r] / (double)w->links : 0.0;
        out[8] = 100.0 * (st->seen_trust[r] * w->rate) / w->rate;
        out[9] = 100.0 * m[r] / staff;
        out[10] = 100.0 * a[r] / staff;
    }
}

/* The next whole cache lines of a piece of memory; without one, room is only reckoned. */
static void *room(char *memory, size_t *used, size_t bytes)
{
    char *here = memory ? memory + *used : NULL;
    *used += (bytes + 63) / 64 * 64;
    return here;
}

static Lanes place_arrays(const Network *w, char *memory, size_t *used)
{
    const size_t S = (size_t)w->services * L, E = (size_t)w->links * L;
    Lanes st;
    memset(&st, 0, sizeof st);
#define ROOM(name, count) st.name = room(memory, used, sizeof *st.name * (count))
    ROOM(trust, E);
    ROOM(morale, S);
    ROOM(absence, S);
    ROOM(budget, S);
    ROOM(load, S);
    ROOM(works, E);
    ROOM(works_below, E);
    ROOM(sent, E);
    ROOM(got, E);
    ROOM(waiting, S * ROWS);
    ROOM(between, E * ROWS);
    ROOM(between_all, S * ROWS);
    ROOM(queue, S);
    ROOM(lost, S);
    ROOM(coming, S * ROWS);
    ROOM(coming_lost, E);
    ROOM(in_queue, S);
    ROOM(in_between, S);
    ROOM(in_coming, S);
    ROOM(luck, 4 * S);
    ROOM(slots, (MOST_SEEN + 2) * L);
    ROOM(failed, (MOST_SEEN + 2) * L);
    ROOM(guide, TABLES * 256);
#undef ROOM
    return st;
}

static void begin(const Network *w, Lanes *st, const u64 *root)
{
    static const u64 purposes[4] = {CAPACITY_LUCK, SHARE_OUT, SHARE_WITHIN, OUTCOME};
    const i64 S = w->services;
    for (i64 k = 0; k < 4; k++)
        for (i64 s = 0; s < S; s++)
            keep_words(st->luck + (k * S + s) * L,
                       folds(folds(words(root), purposes[k]), (u64)w->key[s]));
    for (int r = 0; r < L; r++) st->seen_trust[r] = w->community_trust;
    for (i64 i = 0; i < S * L; i++) {
        st->morale[i] = w->morale_start;
        st->absence[i] = w->absence_base + w->absence_morale * (1.0 - w->morale_start);
    }
    for (i64 s = 0; s < S; s++) st->budget[s] = 1.0;
    for (i64 i = 0; i < w->links * L; i++) st->trust[i] = w->trust_start;
    for (i64 i = 0; i < TABLES * 256; i++) st->guide[i] = (i32)w->guide[i];
}

/* As `run_block`; the last sixteen may run on with nobody to read them. Returns nought, or
   1 where a service has no link or more than are looked at here, 2 without memory. */
int run_lanes(const Network *w, i64 seed, i64 first, i64 runs, double *weekly)
{
    for (i64 s = 0; s < w->services; s++) {
        const i64 ways = w->out_start[s + 1] - w->out_start[s];
        if (ways < 1 || ways > MOST_WAYS) return 1;
    }
    size_t bytes = 0;
    place_arrays(w, NULL, &bytes);
    char *memory = aligned_alloc(64, bytes);
    if (!memory) return 2;
    for (i64 b = 0; b < runs; b += L) {
        u64 root[L] __attribute__((aligned(64)));
        for (int r = 0; r < L; r++) root[r] = fold(fold(0, (u64)seed), (u64)(first + b + r)) >> 1;
        size_t used = 0;
        Lanes st = place_arrays(w, memory, &used);
        memset(memory, 0, (size_t)((char *)st.slots - memory));
        begin(w, &st, root);
        for (i64 week = 0; week < w->weeks; week++) {
            pass_week(w, &st, root, week);
            plus(st.waited, get(st.now));
            if (week >= 13) {
                plus(st.eligible, get(st.born[(week - 13) % AGES]));
                plus(st.unmet, get(st.alive[(week - 13) % AGES]));
            }
            if (week >= 26) plus(st.crisis, get(st.alive[(week - 26) % AGES]));
            measure_all(w, &st, weekly + b * w->weeks * w->measures, runs - b < L ? runs - b : L,
                        week);
        }
    }
    free(memory);
    return 0;
}
