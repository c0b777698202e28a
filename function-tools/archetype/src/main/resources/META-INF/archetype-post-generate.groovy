// Leaves the sources of the language that was asked for.
def project = new File(request.outputDirectory, request.artifactId)
def other = request.properties['language'] == 'kotlin' ? 'java' : 'kotlin'
['main', 'test'].each { new File(project, "src/$it/$other").deleteDir() }
// Maven leaves files that begin with a dot out of archetypes.
new File(project, 'gitignore').renameTo(new File(project, '.gitignore'))
