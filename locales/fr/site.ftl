# Le cadre de chaque page.
site-name = Catalogue géospatial ouvert
site-tagline = Données, services et cartes géospatiales sur le Canada, décrits en français et en anglais.
skip-to-main = Passer au contenu principal
nav-main = Principale
nav-footer = À propos de ce site
nav-browse = Parcourir
nav-help = Aide
nav-about = À propos
nav-licence = Licences des données
nav-programs = Pour les programmes
nav-accessibility = Accessibilité
nav-privacy = Vie privée
language-english = anglais
language-french = français
note-in-english = (en anglais)
note-in-french = (en français)
prose-contents = Sur cette page
