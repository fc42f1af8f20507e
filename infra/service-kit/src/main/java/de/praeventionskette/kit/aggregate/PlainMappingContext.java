package de.praeventionskette.kit.aggregate;

import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.mapping.CachingMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** A property called {@code id} inside a state is a property like any other: only the document around it has an id. */
final class PlainMappingContext extends MongoMappingContext {

    @Override
    public MongoPersistentProperty createPersistentProperty(
            Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
        return new PlainProperty(property, owner, simpleTypes);
    }

    private static final class PlainProperty extends CachingMongoPersistentProperty {
        private PlainProperty(Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
            super(property, owner, simpleTypes, null);
        }

        @Override
        public boolean isIdProperty() {
            return false;
        }
    }
}
