# Où se trouvent les données, en mots. Tout commence par une minuscule : la page met la majuscule.
where-around = dans le secteur { $town }{ $province ->
    [none] {""}
   *[other] {" "}({ $province })
}
where-from = à environ { $km } km { $direction ->
    [n] au nord
    [ne] au nord-est
    [e] à l’est
    [se] au sud-est
    [s] au sud
    [sw] au sud-ouest
    [w] à l’ouest
   *[nw] au nord-ouest
} { $town }{ $province ->
    [none] {""}
   *[other] {" "}({ $province })
}
where-in = { $places }
where-across = { $places }
where-area = dans le secteur { $place }
where-country = Canada
province-name = { $code ->
    [AB] Alberta
    [BC] Colombie-Britannique
    [MB] Manitoba
    [NB] Nouveau-Brunswick
    [NL] Terre-Neuve-et-Labrador
    [NS] Nouvelle-Écosse
    [NT] Territoires du Nord-Ouest
    [NU] Nunavut
    [ON] Ontario
    [PE] Île-du-Prince-Édouard
    [QC] Québec
    [SK] Saskatchewan
   *[YT] Yukon
}
# Avec sa préposition.
province-in = { $code ->
    [AB] en { $name }
    [BC] en { $name }
    [NL] à { $name }
    [NS] en { $name }
    [NT] dans les { $name }
    [ON] en { $name }
    [PE] à l’{ $name }
    [SK] en { $name }
   *[other] au { $name }
}
# Deux éléments d’une liste, ou les deux derniers.
list-and = { $first } et { $last }
