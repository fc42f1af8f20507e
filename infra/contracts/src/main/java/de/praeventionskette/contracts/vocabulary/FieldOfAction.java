package de.praeventionskette.contracts.vocabulary;

/** Handlungsfeld: the part of the help system to which an offer belongs. */
public enum FieldOfAction {
    /** Gesundheit. */
    HEALTH,
    /** Kinder- und Jugendhilfe. */
    YOUTH_WELFARE,
    /** Frühe Bildung. */
    EARLY_EDUCATION,
    /** Elternbildung. */
    PARENT_EDUCATION,
    /** Beratung. */
    COUNSELLING,
    /** Schwangerschaftsberatung. */
    PREGNANCY_COUNSELLING,
    /** Frühförderung. */
    EARLY_INTERVENTION,
    /** Soziales. */
    SOCIAL_AFFAIRS,
    /** Kultur und Sport. */
    CULTURE_AND_SPORT
}
