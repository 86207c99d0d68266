# Where data lies, in words. They begin small: the page sets the first letter.
where-around = in the area of { $town }{ $province ->
    [none] {""}
   *[other] , { $province }
}
where-from = some { $km } km { $direction ->
    [n] north
    [ne] northeast
    [e] east
    [se] southeast
    [s] south
    [sw] southwest
    [w] west
   *[nw] northwest
} of { $town }{ $province ->
    [none] {""}
   *[other] , { $province }
}
where-in = in { $places }
where-across = across { $places }
where-area = in the area of { $place }
where-country = Canada
province-name = { $code ->
    [AB] Alberta
    [BC] British Columbia
    [MB] Manitoba
    [NB] New Brunswick
    [NL] Newfoundland and Labrador
    [NS] Nova Scotia
    [NT] Northwest Territories
    [NU] Nunavut
    [ON] Ontario
    [PE] Prince Edward Island
    [QC] Quebec
    [SK] Saskatchewan
   *[YT] Yukon
}
# As after “in” and “across”.
province-in = { $code ->
    [NT] the Northwest Territories
   *[other] { $name }
}
# Two, or the last two, of a list.
list-and = { $first } and { $last }
