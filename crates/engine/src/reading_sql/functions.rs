//! Functions of DataFusion and Trino that give a value for values, and touch nothing else.

use datafusion::sql::sqlparser::ast::ObjectName;

pub(super) fn is_known(name: &ObjectName) -> bool {
    let [part] = name.0.as_slice() else { return false };
    let name = part.as_ident().map(|ident| ident.value.to_ascii_lowercase());
    let lists = [AGGREGATES, WINDOWS, TEXTS, NUMBERS, TIMES, COLLECTIONS, CONDITIONS];
    name.is_some_and(|name| lists.iter().any(|list| list.split_whitespace().any(|known| known == name)))
}

const AGGREGATES: &str = "
    any_value approx_distinct approx_median approx_percentile approx_percentile_cont arbitrary array_agg avg bit_and
    bit_or bit_xor bitwise_and_agg bitwise_or_agg bool_and bool_or checksum corr count count_if covar_pop covar_samp
    every first_value geometric_mean grouping histogram kurtosis last_value listagg map_agg max max_by mean median min
    min_by mode multimap_agg regr_intercept regr_slope skewness stddev stddev_pop stddev_samp string_agg sum var
    var_pop var_samp variance";

const WINDOWS: &str =
    "cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number";

const TEXTS: &str = "
    ascii bit_length btrim char_length character_length chr codepoint concat concat_ws contains ends_with find_in_set
    format from_utf8 hamming_distance hex initcap instr lcase left length levenshtein levenshtein_distance lower lpad
    ltrim normalize octet_length overlay position regexp_count regexp_extract regexp_extract_all regexp_instr
    regexp_like regexp_match regexp_position regexp_replace regexp_split repeat replace reverse right rpad rtrim
    soundex split split_part split_to_map starts_with strpos substr substr_index substring substring_index to_hex to_utf8
    translate trim ucase unhex upper url_decode url_encode url_extract_fragment url_extract_host
    url_extract_parameter url_extract_path url_extract_port url_extract_protocol url_extract_query word_stem";

const NUMBERS: &str = "
    abs acos acosh asin asinh atan atan2 atanh bitwise_and bitwise_left_shift bitwise_not bitwise_or
    bitwise_right_shift bitwise_xor bit_count cbrt ceil ceiling cos cosh cot degrees e exp factorial floor from_base
    gcd greatest infinity is_finite is_infinite is_nan isnan iszero lcm least ln log log10 log2 mod nan nanvl pi pow
    power radians round sign signum sin sinh sqrt tan tanh to_base trunc truncate width_bucket";

const TIMES: &str = "
    at_timezone current_date current_time current_timestamp date date_add date_bin date_diff date_format date_parse
    date_part date_trunc datepart datetrunc day day_of_month day_of_week day_of_year dow doy extract from_iso8601_date
    from_iso8601_timestamp from_unixtime hour human_readable_seconds last_day_of_month localtime localtimestamp
    make_date make_time millisecond minute month now quarter second to_char to_date to_iso8601 to_timestamp
    to_timestamp_micros to_timestamp_millis to_timestamp_nanos to_timestamp_seconds to_unixtime today week
    week_of_year year year_of_week yow";

const COLLECTIONS: &str = "
    all_match any_match array_append array_average array_concat array_contains array_distinct array_element array_except
    array_has array_has_all array_has_any array_intersect array_join array_length array_max array_min array_position
    array_prepend array_remove array_reverse array_slice array_sort array_sum array_to_string array_union
    arrays_overlap cardinality element_at empty filter flatten json_array_contains json_array_get json_array_length
    json_extract json_extract_scalar json_format json_parse json_size make_array map map_concat map_entries
    map_extract map_filter map_from_entries map_keys map_values named_struct none_match range reduce row sequence
    shuffle slice struct transform transform_keys transform_values zip zip_with";

const CONDITIONS: &str = "arrow_cast arrow_typeof coalesce if ifnull md5 nullif nvl nvl2 sha1 sha224 sha256 sha384 sha512 try try_cast typeof";
