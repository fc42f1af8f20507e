package de.praeventionskette.offers.organization;

class InMemoryOrganizationsTest implements OrganizationsContract {
    private final Organizations organizations = new InMemoryOrganizations();

    @Override
    public Organizations organizations() {
        return organizations;
    }
}
